using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;

namespace Lianxin.Bench.Micro.Samples;

/// <summary>As much of a ledger as sealing asks for: the wrapped keys, in memory.</summary>
internal sealed class KeysAlone : ILedger
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _keys = new(StringComparer.Ordinal);

    public void Keep(ImmutableArray<WrappedKey> keys)
    {
        foreach (var key in keys)
            _keys.Add(key.KeyId, key.Wrapped);
    }

    public ValueTask<ReadOnlyMemory<byte>?> FindKeyAsync(CountyCode county, string keyId, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_keys.TryGetValue(keyId, out var key) ? key : default(ReadOnlyMemory<byte>?));

    public ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation = default) => throw KeysOnly();

    public ValueTask<RememberedRequest?> FindRequestAsync(CountyCode county, string key, CancellationToken cancellation = default) => throw KeysOnly();

    public IAsyncEnumerable<LedgerEntry> ReadStreamAsync(StreamId stream, long afterVersion = 0, CancellationToken cancellation = default) => throw KeysOnly();

    public ValueTask<IReadOnlyList<LedgerEntry>> ReadCountyAsync(CountyCode county, long afterPosition, int limit, CancellationToken cancellation = default) =>
        throw KeysOnly();

    public ValueTask<IReadOnlyList<LedgerEntry>> ReadPositionsAsync(
        CountyCode county, IReadOnlyCollection<long> positions, CancellationToken cancellation = default) => throw KeysOnly();

    public ValueTask<long> HeadAsync(CountyCode county, CancellationToken cancellation = default) => throw KeysOnly();

    public ValueTask<IReadOnlyList<CountyCode>> CountiesAsync(CancellationToken cancellation = default) => throw KeysOnly();

    public ValueTask WaitForCommitAsync(CountyCode county, long beyond, CancellationToken cancellation = default) => throw KeysOnly();

    private static NotSupportedException KeysOnly() => new("only keys are kept here");
}
