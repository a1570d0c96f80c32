using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Models;
using Lianxin.Ledger.Queries;
using Lianxin.Storage.Ledgers;

namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>
/// The one database under all silos: what it holds, and the two steps of a batch as the PostgreSQL store takes them: a plan on what is
/// read, then one transaction that checks every fence again and writes all or nothing.
/// </summary>
internal sealed class Database
{
    private readonly Dictionary<string, StreamTip> _tips = [];
    private readonly Dictionary<string, RememberedRequest> _requests = [];
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _keys = [];
    private int _closedYear;

    /// <summary>An empty database.</summary>
    public Database()
    {
    }

    /// <summary>A copy of another as it stands.</summary>
    /// <param name="other">The other.</param>
    public Database(Database other)
    {
        _tips = new(other._tips);
        _requests = new(other._requests);
        _keys = new(other._keys);
        _closedYear = other._closedYear;
        Entries = [.. other.Entries];
        Streams = other.Streams.ToDictionary(pair => pair.Key, pair => new List<LedgerEntry>(pair.Value));
        Rows = new(other.Rows);
        Facts = [.. other.Facts];
        Commits = [.. other.Commits];
        Head = other.Head;
    }

    public Mutation Mutation { get; init; }

    /// <summary>All entries in position order.</summary>
    public List<LedgerEntry> Entries { get; } = [];

    public Dictionary<string, List<LedgerEntry>> Streams { get; } = [];

    /// <summary>The read models' rows, with the stream each belongs to.</summary>
    public Dictionary<(Type Kind, string Key), (string Stream, IProjectionRow Row)> Rows { get; } = [];

    public List<(string Stream, PositionedFact Fact)> Facts { get; } = [];

    /// <summary>What was stored, append by append.</summary>
    public List<Commit> Commits { get; } = [];

    /// <summary>Told of each append stored.</summary>
    public Action<Commit>? Stored { get; set; }

    public long Head { get; private set; }

    public string KindOf(string stream) => _tips[stream].Kind;

    public IEnumerable<StreamHead> Heads(CountyCode county) => _tips.Select(pair =>
        new StreamHead(Ledger.StreamId.FromStored(county, pair.Key), pair.Value.Kind, pair.Value.Version, pair.Value.Hash));

    public RememberedRequest? Request(string key) => _requests.GetValueOrDefault(key);

    public ReadOnlyMemory<byte>? Key(string keyId) => _keys.TryGetValue(keyId, out var wrapped) ? wrapped : default(ReadOnlyMemory<byte>?);

    /// <summary>Plans appends on what is stored now; locks nothing.</summary>
    public CountyPlan Plan(CountyCode county, IReadOnlyList<PendingAppend> appends)
    {
        var plan = new CountyPlan(county);
        plan.KnowClosedYear(_closedYear);
        foreach (var stream in appends.SelectMany(append => append.Request.Streams))
        {
            if (_tips.TryGetValue(stream.Stream.Value, out var tip) && !plan.Knows(stream.Stream))
                plan.KnowStream(stream.Stream.Value, Mutation == Mutation.FencesIgnored ? tip with { Version = stream.ExpectedVersion } : tip);
        }

        foreach (var read in appends.SelectMany(append => append.Request.Reads))
        {
            if (_tips.TryGetValue(read.Stream.Value, out var tip) && !plan.Knows(read.Stream))
                plan.KnowStream(read.Stream.Value, Mutation == Mutation.FencesIgnored ? tip with { Version = read.Version } : tip);
        }

        foreach (var append in appends)
        {
            var key = append.Request.Request.Key;
            if (_requests.TryGetValue(key, out var request))
                plan.KnowRequest(key, Mutation == Mutation.BodiesIgnored ? request with { BodyHash = append.Request.Request.BodyHash } : request);
            try
            {
                plan.Add(append);
            }
            catch (AppendRejectedException rejected)
            {
                append.Fail(rejected);
            }
        }

        return plan;
    }

    /// <summary>Writes a plan, all or nothing.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="turn">The turn of the schedule.</param>
    /// <returns>False when a fence was lost since it was made.</returns>
    /// <exception cref="AppendRejectedException">A key exists: bad data.</exception>
    public bool TryWrite(CountyPlan plan, long turn)
    {
        if (!FencesHold(plan))
            return false;
        if (plan.Winners.SelectMany(winner => winner.Request.NewKeys).FirstOrDefault(key => _keys.ContainsKey(key.KeyId)) is { } known)
            throw new AppendRejectedException($"the key of {known.KeyId} exists");
        var before = Commits.Count;
        foreach (var winner in plan.Winners)
            Write(winner, turn);
        foreach (var (stream, _, after) in plan.MovedStreams)
            _tips[stream] = after;
        foreach (var year in plan.ClosedYears)
            _closedYear = Math.Max(_closedYear, year);
        Head += plan.Count;
        for (var at = before; at < Commits.Count; at++)
            Stored?.Invoke(Commits[at]);
        return true;
    }

    /// <summary>What a rolled-back batch would do to positions that are handed out outside the transaction.</summary>
    public void LosePositions(long count) => Head += count;

    /// <summary>Changes the payload of a stored entry behind everybody's back.</summary>
    public void Tamper(int at)
    {
        var payload = Entries[at].Payload.ToArray();
        payload[^2] ^= 1;
        Entries[at] = Entries[at] with { Payload = payload };
    }

    private bool FencesHold(CountyPlan plan)
    {
        if (plan.EarliestYear <= _closedYear)
            return false;
        if (Mutation is not (Mutation.FencesIgnored or Mutation.FencesOnlyPlanned)
            && plan.MovedStreams.Any(moved => _tips.GetValueOrDefault(moved.Stream)?.Version != moved.Before?.Version))
            return false;
        if (Mutation is not (Mutation.FencesIgnored or Mutation.FencesOnlyPlanned)
            && plan.HeldStreams.Any(held => _tips.GetValueOrDefault(held.Stream)?.Version != held.Version))
            return false;
        return !plan.Winners.Any(winner => _requests.ContainsKey(winner.Request.Request.Key));
    }

    private void Write(PlannedAppend winner, long turn)
    {
        var request = winner.Request;
        var recordedAt = DateTimeOffset.FromUnixTimeMilliseconds(request.RecordedAt.ToUnixTimeMilliseconds());
        var written = winner.Entries.Select(planned => new LedgerEntry(
            planned.Stream, Head + planned.Offset, planned.Version, planned.Entry.Type, planned.Entry.SchemaVersion, planned.Entry.OccurredOn,
            recordedAt, request.Actor, planned.Entry.Payload, planned.PreviousHash, planned.Hash)).ToImmutableArray();
        foreach (var entry in written)
        {
            Entries.Add(entry);
            if (!Streams.TryGetValue(entry.Stream.Value, out var stream))
                Streams[entry.Stream.Value] = stream = [];
            stream.Add(entry);
        }

        foreach (var (stream, row) in winner.Rows)
        {
            if (Mutation != Mutation.RowsBeside || turn % 20 != 0)
                Rows[RowKeys.Of(row)] = (stream.Value, row);
        }

        foreach (var fact in winner.Facts)
        {
            var stream = winner.Entries.Single(planned => planned.Offset == fact.Offset).Stream.Value;
            Facts.Add((stream, new PositionedFact(Head + fact.Offset, fact.Ordinal, fact.Sign, fact.Fact)));
        }

        foreach (var key in request.NewKeys)
            _keys.Add(key.KeyId, key.Wrapped);
        if (Mutation != Mutation.RequestsForgotten)
            _requests[request.Request.Key] = new RememberedRequest(request.Request.BodyHash, request.Result, Head + winner.LastOffset);
        Commits.Add(new Commit(request.Request.Key, request.Request.BodyHash, request.Result, written, turn));
    }
}
