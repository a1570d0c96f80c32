using System.Collections.Concurrent;
using Lianxin.Domain.Counties;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;

namespace Lianxin.Grains.Counties;

/// <summary>
/// The silo's counties: clock, policy and closed years, folded from the county's stream and kept up by the tail. Every command asks here,
/// so that no command waits for the county's grain.
/// </summary>
internal sealed class CountyClocks(ILedger ledger, EntryCodec codec, BuiltInPolicy builtIn, TimeProvider time)
{
    private readonly ConcurrentDictionary<CountyCode, CountyState> _states = new();
    private readonly ConcurrentDictionary<CountyCode, StreamId> _founded = new();

    /// <summary>A county's present moment.</summary>
    /// <param name="county">The county.</param>
    /// <returns>The moment, or null when its ledger is not founded.</returns>
    public ValueTask<CountyPresent?> PresentAsync(CountyCode county) =>
        _states.TryGetValue(county, out var state) ? ValueTask.FromResult<CountyPresent?>(Of(county, state)) : LoadAsync(county);

    /// <summary>The moment of a state.</summary>
    /// <param name="county">The county.</param>
    /// <param name="state">Its state.</param>
    /// <returns>Its moment; with the built-in policy before the first adoption.</returns>
    public CountyPresent Of(CountyCode county, CountyState state) => Of(county, state, state.Now(time));

    /// <summary>A given moment of a state.</summary>
    /// <param name="county">The county.</param>
    /// <param name="state">Its state.</param>
    /// <param name="now">The instant.</param>
    /// <returns>The moment.</returns>
    public CountyPresent Of(CountyCode county, CountyState state, DateTimeOffset now)
    {
        var today = state.DayOf(now);
        ImmutableArray<StreamRead> reads = state.Founded ? [new StreamRead(_founded.GetOrAdd(county, SubjectIds.CountyStream), state.Version)] : [];
        return new CountyPresent(state, now, today, state.PolicyOn(today)?.Policy ?? builtIn.Policy, reads);
    }

    /// <summary>Takes a newer state over, as stored by this silo.</summary>
    /// <param name="county">The county.</param>
    /// <param name="state">The state.</param>
    public void Take(CountyCode county, CountyState state)
    {
        if (state.Founded)
            _states.AddOrUpdate(county, state, (_, known) => known.Version < state.Version ? state : known);
    }

    /// <summary>
    /// Reads what was stored to the county's stream since: another silo may have moved its clock or adopted a policy, and its tail comes a
    /// moment later.
    /// </summary>
    /// <param name="county">The county.</param>
    /// <param name="decidedOn">Version of the county that was decided on; 0 when there was none.</param>
    /// <returns>Whether the county is another than that by now, whoever read it.</returns>
    public async ValueTask<bool> CatchUpAsync(CountyCode county, long decidedOn)
    {
        var state = _states.GetValueOrDefault(county, CountyState.Empty);
        await foreach (var entry in ledger.ReadStreamAsync(SubjectIds.CountyStream(county), state.Version))
            state = CountyFold.Apply(state, codec.Decode(entry));
        Take(county, state);
        return state.Version > decidedOn;
    }

    /// <summary>Takes entries over that any silo stored.</summary>
    /// <param name="county">The county.</param>
    /// <param name="entries">Entries of the county's ledger in position order.</param>
    public void Follow(CountyCode county, IReadOnlyList<LedgerEntry> entries)
    {
        var stream = SubjectIds.CountyStream(county);
        foreach (var entry in entries)
        {
            if (entry.Stream != stream || !_states.TryGetValue(county, out var known) || entry.Version <= known.Version)
                continue;
            if (entry.Version == known.Version + 1)
                Take(county, CountyFold.Apply(known, codec.Decode(entry)));
            else
                _states.TryRemove(new(county, known));
        }
    }

    private async ValueTask<CountyPresent?> LoadAsync(CountyCode county)
    {
        var state = CountyState.Empty;
        await foreach (var entry in ledger.ReadStreamAsync(SubjectIds.CountyStream(county)))
            state = CountyFold.Apply(state, codec.Decode(entry));
        Take(county, state);
        return state.Founded ? Of(county, state) : null;
    }
}
