using System.Runtime.CompilerServices;
using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Queries;

namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>The database seen from outside: at once and without faults, for checks.</summary>
internal sealed class DatabaseReader(Database database) : ILedger, IProjectionStore
{
    public ValueTask<RememberedRequest?> FindRequestAsync(CountyCode county, string key, CancellationToken cancellation = default) =>
        ValueTask.FromResult(database.Request(key));

    public async IAsyncEnumerable<LedgerEntry> ReadStreamAsync(
        StreamId stream, long afterVersion = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await ValueTask.CompletedTask;
        foreach (var entry in database.Streams.GetValueOrDefault(stream.Value, []).Where(entry => entry.Version > afterVersion))
            yield return entry;
    }

    public ValueTask<IReadOnlyList<LedgerEntry>> ReadCountyAsync(
        CountyCode county, long afterPosition, int limit, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<LedgerEntry>>([.. database.Entries.Where(entry => entry.Position > afterPosition).Take(limit)]);

    public ValueTask<IReadOnlyList<LedgerEntry>> ReadPositionsAsync(
        CountyCode county, IReadOnlyCollection<long> positions, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<LedgerEntry>>([.. database.Entries.Where(entry => positions.Contains(entry.Position))]);

    public ValueTask<long> HeadAsync(CountyCode county, CancellationToken cancellation = default) => ValueTask.FromResult(database.Head);

    public ValueTask<IReadOnlyList<CountyCode>> CountiesAsync(CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<CountyCode>>([World.County]);

    public ValueTask<ReadOnlyMemory<byte>?> FindKeyAsync(CountyCode county, string keyId, CancellationToken cancellation = default) =>
        ValueTask.FromResult(database.Key(keyId));

    public async IAsyncEnumerable<StreamHead> StreamsAsync(CountyCode county, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await ValueTask.CompletedTask;
        foreach (var head in database.Heads(county))
            yield return head;
    }

    public ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation = default) => throw ReadOnly();

    public ValueTask WaitForCommitAsync(CountyCode county, long beyond, CancellationToken cancellation = default) => throw ReadOnly();

    public ValueTask RebuildAsync(CountyCode county, IAsyncEnumerable<RebuiltStream> streams, CancellationToken cancellation = default) => throw ReadOnly();

    public IAsyncEnumerable<string> DumpAsync(CountyCode county, CancellationToken cancellation = default) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("checks only read");
}
