using System.Collections.Concurrent;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.References;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Tail;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;

namespace Lianxin.Grains.Subjects;

/// <summary>
/// Answers for what commands name: cadres, bodies, divisions. What was found once stays known and costs no further question: the shells
/// of this silo and the county's tail say when it ends. What was not found may be founded the next moment, and is asked for again.
/// An end that another silo stored is known here as soon as the tail has come to it; until then a command counts as given before it.
/// </summary>
internal sealed class ReferenceDirectory(ILedger ledger, EntryCodec codec, CountyClocks clocks, ITailWatch tails)
{
    private readonly ConcurrentDictionary<string, Referent> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<CountyCode, Lazy<Task>> _followed = new();

    /// <summary>Checks everything a command names beside its own subject.</summary>
    /// <param name="county">The county of its subject.</param>
    /// <param name="command">The command.</param>
    /// <param name="now">Its moment; null for the present one.</param>
    /// <returns>The first refusal, also that of a store that can't be reached; or null.</returns>
    public ValueTask<Refusal?> CheckAsync(CountyCode county, SubjectCommand command, DateTimeOffset? now) =>
        CheckAsync(county, CommandReferences.Of(command), now);

    /// <summary>Checks references.</summary>
    /// <param name="county">The county they are to lie in.</param>
    /// <param name="named">The references.</param>
    /// <param name="now">The moment they are named at; null for the present one.</param>
    /// <returns>The first refusal, also that of a store that can't be reached; or null.</returns>
    public async ValueTask<Refusal?> CheckAsync(CountyCode county, ImmutableArray<Reference> named, DateTimeOffset? now = null)
    {
        try
        {
            foreach (var reference in named)
            {
                var refusal = ReferenceRules.CheckCounty(reference, county)
                    ?? ReferenceRules.CheckFound(reference, await FindAsync(county, reference.Id), await DayAsync(county, reference, now));
                if (refusal is not null)
                    return refusal;
            }

            return null;
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return StoreFaults.Refusal(fault);
        }
    }

    /// <summary>Asks the ledger, not a read model, which may be in rebuilding: the entries of a stream say what the thing is.</summary>
    /// <param name="county">The county.</param>
    /// <param name="id">An id of that county.</param>
    /// <returns>What is known of it, or null when it does not exist.</returns>
    public async ValueTask<Referent?> FindAsync(CountyCode county, string id)
    {
        await FollowAsync(county);
        if (_known.TryGetValue(id, out var known))
            return known;
        if (!SubjectIds.TryStream(id, out var stream) || await ReadAsync(stream, null) is not { } found)
            return null;

        // The tail passes over what is not known yet: whatever came before this line is read again, whatever comes after it is told.
        Keep(id, found);
        var present = await ReadAsync(stream, found);
        Keep(id, present!);
        return present;
    }

    /// <summary>Takes over what a shell of this silo has just read or stored, ahead of the tail.</summary>
    /// <param name="id">The subject's id.</param>
    /// <param name="referent">What its state says.</param>
    public void Take(string id, Referent referent)
    {
        // What nobody has asked for yet is read when somebody does.
        if (_known.ContainsKey(id))
            Keep(id, referent);
    }

    private async ValueTask<DateOnly> DayAsync(CountyCode county, Reference reference, DateTimeOffset? now)
    {
        if (reference.Ever || reference.On is not null || await clocks.PresentAsync(county) is not { } present)
            return default;
        return now is { } moment ? present.State.DayOf(moment) : present.Today;
    }

    private void Keep(string id, Referent referent) =>
        _known.AddOrUpdate(id, referent, (_, known) => known.Version < referent.Version ? referent : known);

    private async ValueTask FollowAsync(CountyCode county)
    {
        var followed = _followed.GetOrAdd(county, key => new Lazy<Task>(async () => (await tails.FollowAsync(key)).Tell(Follow)));
        try
        {
            await followed.Value;
        }
        catch (Exception) when (followed.Value.IsFaulted)
        {
            // The next caller tries again.
            _followed.TryRemove(new(county, followed));
            throw;
        }
    }

    private void Follow(LedgerEntry entry)
    {
        var id = entry.Stream.Value;
        if (!_known.TryGetValue(id, out var known) || entry.Version <= known.Version)
            return;
        if (entry.Version == known.Version + 1)
            Keep(id, known.After(Read(entry)));
        else
            _known.TryRemove(new(id, known));
    }

    private async ValueTask<Referent?> ReadAsync(StreamId stream, Referent? known)
    {
        await foreach (var entry in ledger.ReadStreamAsync(stream, known?.Version ?? 0))
        {
            known = known is null ? Referent.Of(codec.Decode(entry)) : known.After(Read(entry));
            if (known is null)
                return null;
        }

        return known;
    }

    /// <summary>An entry of a newer release says nothing that this one could go by.</summary>
    private ISubjectEvent? Read(LedgerEntry entry)
    {
        try
        {
            return codec.Decode(entry);
        }
        catch (UnknownEntryTypeException)
        {
            return null;
        }
    }
}
