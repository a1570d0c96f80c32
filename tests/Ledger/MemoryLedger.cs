using System.Runtime.CompilerServices;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Models;
using Lianxin.Ledger.Queries;

namespace Lianxin.Ledger.Tests;

/// <summary>A ledger and its read models in memory, as far as folding and rebuilding need them.</summary>
internal sealed class MemoryLedger : ILedger, IProjectionStore
{
    private readonly Dictionary<string, byte[]> _keys = [];
    private readonly List<LedgerEntry> _entries = [];
    private readonly Dictionary<StreamId, (string Kind, long Version)> _streams = [];

    public Dictionary<(Type, string), IProjectionRow> Rows { get; private set; } = [];

    public List<PositionedFact> Facts { get; private set; } = [];

    public void Keep(ImmutableArray<WrappedKey> keys)
    {
        foreach (var key in keys)
            _keys.Add(key.KeyId, key.Wrapped.ToArray());
    }

    public void Erase(string keyId) => _keys.Remove(keyId);

    public ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation = default)
    {
        Keep(request.NewKeys);
        var first = _entries.Count + 1L;
        foreach (var append in request.Streams)
        {
            var version = _streams.GetValueOrDefault(append.Stream).Version;
            if (version != append.ExpectedVersion)
                return ValueTask.FromResult<AppendResult>(new AppendResult.VersionConflict(append.Stream, version));
            var start = _entries.Count + 1L;
            foreach (var entry in append.Entries)
            {
                _entries.Add(new LedgerEntry(
                    append.Stream, _entries.Count + 1L, ++version, entry.Type, entry.SchemaVersion, entry.OccurredOn, request.RecordedAt, request.Actor,
                    entry.Payload, HashChain.Origin, HashChain.Origin));
            }

            _streams[append.Stream] = (append.Kind, version);
            var ordinals = new int[append.Entries.Length];
            Facts.AddRange(append.Facts.Select(draft => new PositionedFact(start + draft.EntryIndex, ordinals[draft.EntryIndex]++, draft.Sign, draft.Fact)));
            foreach (var row in append.Rows)
                Rows[RowKeys.Of(row)] = row;
        }

        return ValueTask.FromResult<AppendResult>(new AppendResult.Appended(first, _entries.Count));
    }

    public async IAsyncEnumerable<LedgerEntry> ReadStreamAsync(
        StreamId stream, long afterVersion = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var entry in _entries.Where(entry => entry.Stream == stream && entry.Version > afterVersion))
            yield return entry;
    }

    public ValueTask<ReadOnlyMemory<byte>?> FindKeyAsync(CountyCode county, string keyId, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_keys.TryGetValue(keyId, out var key) ? key.AsMemory() : default(ReadOnlyMemory<byte>?));

    public async IAsyncEnumerable<StreamHead> StreamsAsync(CountyCode county, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var (stream, head) in _streams.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal))
            yield return new StreamHead(stream, head.Kind, head.Version, HashChain.Origin);
    }

    public async ValueTask RebuildAsync(CountyCode county, IAsyncEnumerable<RebuiltStream> streams, CancellationToken cancellation = default)
    {
        var rows = new Dictionary<(Type, string), IProjectionRow>();
        var facts = new List<PositionedFact>();
        await foreach (var stream in streams.WithCancellation(cancellation))
        {
            foreach (var row in stream.Rows)
                rows.Add(RowKeys.Of(row), row);
            facts.AddRange(stream.Facts);
        }

        (Rows, Facts) = (rows, [.. facts.OrderBy(fact => fact.Position).ThenBy(fact => fact.Ordinal)]);
    }

    public ValueTask<RememberedRequest?> FindRequestAsync(CountyCode county, string key, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public ValueTask<IReadOnlyList<LedgerEntry>> ReadCountyAsync(CountyCode county, long afterPosition, int limit, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<LedgerEntry>>([.. _entries.Where(entry => entry.Position > afterPosition).Take(limit)]);

    public ValueTask<IReadOnlyList<LedgerEntry>> ReadPositionsAsync(
        CountyCode county, IReadOnlyCollection<long> positions, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<LedgerEntry>>([.. _entries.Where(entry => positions.Contains(entry.Position))]);

    public ValueTask<long> HeadAsync(CountyCode county, CancellationToken cancellation = default) => ValueTask.FromResult<long>(_entries.Count);

    public ValueTask<IReadOnlyList<CountyCode>> CountiesAsync(CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<CountyCode>>([LedgerFixture.County]);

    public ValueTask WaitForCommitAsync(CountyCode county, long beyond, CancellationToken cancellation = default) => ValueTask.CompletedTask;

    public IAsyncEnumerable<string> DumpAsync(CountyCode county, CancellationToken cancellation = default) => throw new NotSupportedException();
}
