using System.Collections.Concurrent;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Formats;
using Lianxin.Storage.Ledgers;

namespace Lianxin.Storage.Postgres;

/// <summary>
/// What this process's writer last saw of a county: heads of streams, the closed year, the format. A plan made on it, and on the heads that
/// deciders read, asks the store nothing; the write checks each of its fences again, so what is out of date costs a second try and never a
/// wrong entry (docs/adr/0015).
/// </summary>
internal sealed class KnownHeads
{
    // About 250 bytes each. Beyond it all are forgotten: the next batches read theirs again.
    private const int MaxStreams = 100_000;

    private readonly ConcurrentDictionary<CountyCode, County> _counties = [];

    /// <summary>Plans appends on what is known. Whom it would refuse must be refused by what the store holds, so there is no plan then.</summary>
    /// <returns>The plan, when everything it needs is known and every append would be stored; else null.</returns>
    public CountyPlan? Plan(CountyCode county, IReadOnlyList<PendingAppend> appends)
    {
        if (!_counties.TryGetValue(county, out var known) || !known.Covers(appends))
            return null;
        var plan = known.Begin(county, appends);
        try
        {
            return appends.All(append => plan.Add(append) is not null) ? plan : null;
        }
        catch (AppendRejectedException)
        {
            return null;
        }
    }

    /// <summary>Takes over what a stored plan knew and moved.</summary>
    public void Take(CountyPlan plan)
    {
        if (!_counties.TryGetValue(plan.County, out var known) || known.Count > MaxStreams)
            _counties[plan.County] = known = new County();
        known.Take(plan);
    }

    /// <summary>Forgets a county: something of it was out of date, or a write ended unknown.</summary>
    public void Forget(CountyCode county) => _counties.TryRemove(county, out _);

    private sealed class County
    {
        private readonly Dictionary<string, StreamTip> _tips = [];
        private int _closedYear;
        private int _format = LedgerFormat.First;

        public int Count => _tips.Count;

        // A stream that an append founds is taken for new: if it isn't, the write says so.
        public bool Covers(IReadOnlyList<PendingAppend> appends) => appends.All(append =>
            append.Request.Reads.All(read => _tips.ContainsKey(read.Stream.Value))
            && append.Request.Streams.All(stream => stream.ExpectedVersion == 0 || TipOf(append.Request, stream) is not null));

        public CountyPlan Begin(CountyCode county, IReadOnlyList<PendingAppend> appends)
        {
            var plan = new CountyPlan(county);
            plan.KnowClosedYear(_closedYear);
            plan.KnowFormat(_format);
            foreach (var read in appends.SelectMany(append => append.Request.Reads))
            {
                if (_tips.TryGetValue(read.Stream.Value, out var tip))
                    plan.KnowStream(read.Stream.Value, tip);
            }

            // Of several appends that chain on one stream, the first tells where it stands.
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var append in appends)
            {
                foreach (var stream in append.Request.Streams.Where(stream => seen.Add(stream.Stream.Value)))
                {
                    if (TipOf(append.Request, stream) is { } tip)
                        plan.KnowStream(stream.Stream.Value, tip);
                }
            }

            return plan;
        }

        public void Take(CountyPlan plan)
        {
            (_closedYear, _format) = (plan.ClosedYear, plan.Format);
            foreach (var (stream, tip) in plan.Tips)
                _tips[stream] = tip;
        }

        // What this process stored last, else what the decider read of the stream.
        private StreamTip? TipOf(AppendRequest request, StreamAppend stream) =>
            _tips.GetValueOrDefault(stream.Stream.Value)
            ?? (stream.ExpectedVersion > 0 && request.Follows.FirstOrDefault(last => last.Stream == stream.Stream) is { Hash.Length: > 0 } read
                ? new StreamTip(stream.Kind, stream.ExpectedVersion, read.Hash)
                : null);
    }
}
