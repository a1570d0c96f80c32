using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Formats;

namespace Lianxin.Storage.Ledgers;

/// <summary>
/// Decides who wins in one county's batch, in queue order, from what the store held when the batch began. Both stores
/// share it, so they can't differ in what a fence means. An append that loses changes nothing for those behind it; one
/// that wins moves the heads they are held against, so appends that chain on one stream share a batch.
/// </summary>
internal sealed class CountyPlan(CountyCode county)
{
    private readonly Dictionary<string, StreamTip> _tips = [];
    private readonly Dictionary<string, StreamTip> _stored = [];
    private readonly HashSet<string> _held = [];
    private readonly Dictionary<string, (RememberedRequest Request, bool Planned)> _requests = [];
    private readonly List<(PendingAppend Append, Func<long, AppendResult> Result)> _verdicts = [];

    public CountyCode County { get; } = county;

    /// <summary>The latest closed year that is known, or 0.</summary>
    public int ClosedYear { get; private set; }

    /// <summary>The store's format.</summary>
    public int Format { get; private set; } = LedgerFormat.First;

    /// <summary>Where each known stream stands after the batch.</summary>
    public IEnumerable<KeyValuePair<string, StreamTip>> Tips => _tips;

    /// <summary>Entries planned so far.</summary>
    public long Count { get; private set; }

    public List<PlannedAppend> Winners { get; } = [];

    /// <summary>Years closed by this batch.</summary>
    public List<int> ClosedYears { get; } = [];

    /// <summary>Whose keys this batch destroys.</summary>
    public List<string> ErasedKeys { get; } = [];

    /// <summary>The earliest year of an entry that must not lie in a closed one.</summary>
    public int EarliestYear { get; private set; } = int.MaxValue;

    /// <summary>Each stream written: where it was before, null when it is new, and where it ends.</summary>
    public IEnumerable<(string Stream, StreamTip? Before, StreamTip After)> MovedStreams =>
        _tips.Select(t => (t.Key, _stored.GetValueOrDefault(t.Key), t.Value)).Where(m => m.Item2 != m.Value);

    /// <summary>Each stream that a winner was decided on and that this batch leaves alone, as it was when the batch was planned.</summary>
    public IEnumerable<(string Stream, long Version)> HeldStreams =>
        _held.Where(stream => _stored[stream] == _tips[stream]).Select(stream => (stream, _stored[stream].Version));

    public void KnowClosedYear(int year) => ClosedYear = Math.Max(ClosedYear, year);

    public void KnowFormat(int format) => Format = format;

    public void KnowStream(string stream, StreamTip tip)
    {
        _stored[stream] = tip;
        _tips[stream] = tip;
    }

    public void KnowRequest(string key, RememberedRequest request) => _requests[key] = (request, false);

    public bool KnowsRequest(string key) => _requests.ContainsKey(key);

    public bool Knows(StreamId stream) => _tips.ContainsKey(stream.Value);

    /// <summary>Judges the next append; everything stored about its streams and key must be known by now.</summary>
    /// <returns>What to write, or null when it loses.</returns>
    /// <exception cref="AppendRejectedException">It names a stream under another kind.</exception>
    public PlannedAppend? Add(PendingAppend append)
    {
        var result = Judge(append.Request);
        if (result is not null)
        {
            _verdicts.Add((append, result));
            return null;
        }

        var planned = Accept(append.Request);
        Winners.Add(planned);
        var last = planned.LastOffset;
        var first = last - planned.Entries.Count + 1;
        _verdicts.Add((append, position => new AppendResult.Appended(position + first, position + last)));
        return planned;
    }

    /// <summary>Answers every caller, once the batch is committed.</summary>
    /// <param name="position">The county's position before the batch.</param>
    public void Answer(long position)
    {
        foreach (var (append, result) in _verdicts)
            append.Complete(result(position));
    }

    private Func<long, AppendResult>? Judge(AppendRequest request)
    {
        if (_requests.TryGetValue(request.Request.Key, out var known))
        {
            if (known.Request.BodyHash != request.Request.BodyHash)
                return static _ => new AppendResult.RequestIdReused();
            var (remembered, planned) = known;
            return position => new AppendResult.Repeated(remembered.Result, remembered.LastPosition + (planned ? position : 0));
        }

        foreach (var (stream, version) in request.Reads)
        {
            var actual = _tips.GetValueOrDefault(stream.Value)?.Version ?? 0;
            if (actual != version)
                return _ => new AppendResult.VersionConflict(stream, actual);
        }

        foreach (var stream in request.Streams)
        {
            var tip = _tips.GetValueOrDefault(stream.Stream.Value);
            var actual = tip?.Version ?? 0;
            if (actual != stream.ExpectedVersion)
                return _ => new AppendResult.VersionConflict(stream.Stream, actual);
            if (tip is not null && tip.Kind != stream.Kind)
                throw new AppendRejectedException($"stream {stream.Stream} is of kind {tip.Kind}, not {stream.Kind}");
        }

        foreach (var (stream, hash) in request.Follows)
        {
            var tip = _tips.GetValueOrDefault(stream.Value);
            if (!(tip?.Hash ?? HashChain.Origin).Span.SequenceEqual(hash.Span))
                return _ => new AppendResult.VersionConflict(stream, tip?.Version ?? 0);
        }

        foreach (var entry in request.Streams.SelectMany(s => s.Entries))
        {
            var year = entry.OccurredOn.Year;
            if (year <= ClosedYear && !YearClosing.Is(entry))
                return _ => new AppendResult.YearClosed(year);
            var (needed, enabled) = (LedgerFormat.NeededBy(entry), Format);
            if (needed > enabled)
                return _ => new AppendResult.FormatTooLow(needed, enabled);
        }

        return null;
    }

    private PlannedAppend Accept(AppendRequest request)
    {
        var entries = new List<PlannedEntry>();
        // What this batch founded or moved before is fenced by the write that does so.
        _held.UnionWith(request.Reads.Select(read => read.Stream.Value).Where(_stored.ContainsKey));
        var rows = new List<PlannedRow>();
        var facts = new List<PlannedFact>();
        foreach (var stream in request.Streams)
        {
            var start = Count + 1;
            Chain(request, stream, entries);
            if (!stream.Rows.IsDefaultOrEmpty)
                rows.AddRange(stream.Rows.Select(r => new PlannedRow(stream.Stream, r)));
            if (!stream.Facts.IsDefaultOrEmpty)
                Place(stream, start, facts);
        }

        _requests[request.Request.Key] = (new RememberedRequest(request.Request.BodyHash, request.Result, Count), true);
        return new PlannedAppend(request, Count, entries, rows, facts);
    }

    private void Chain(AppendRequest request, StreamAppend append, List<PlannedEntry> entries)
    {
        var tip = _tips.GetValueOrDefault(append.Stream.Value) ?? new StreamTip(append.Kind, 0, HashChain.Origin);
        foreach (var entry in append.Entries)
        {
            var version = tip.Version + 1;
            var hash = HashChain.Next(tip.Hash.Span, append.Stream, version, entry, request.RecordedAt, request.Actor);
            entries.Add(new PlannedEntry(++Count, append.Stream, version, entry, tip.Hash, hash));
            tip = tip with { Version = version, Hash = hash };
            if (KeyErasing.Is(entry))
                ErasedKeys.Add(KeyErasing.KeyOf(entry));
            if (YearClosing.Is(entry))
            {
                ClosedYears.Add(YearClosing.YearOf(entry));
                KnowClosedYear(ClosedYears[^1]);
            }
            else
            {
                EarliestYear = Math.Min(EarliestYear, entry.OccurredOn.Year);
            }
        }

        _tips[append.Stream.Value] = tip;
    }

    // A fact's ordinal counts the facts of its entry in the order they were drafted.
    private static void Place(StreamAppend append, long start, List<PlannedFact> facts)
    {
        Span<int> ordinals = append.Entries.Length <= 64 ? stackalloc int[append.Entries.Length] : new int[append.Entries.Length];
        foreach (var draft in append.Facts)
            facts.Add(new PlannedFact(start + draft.EntryIndex, ordinals[draft.EntryIndex]++, draft.Sign, draft.Fact));
    }
}
