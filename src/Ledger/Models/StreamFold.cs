using Lianxin.Domain.Counties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Ledger.Models;

/// <summary>Makes of decided events what is stored. What a grain keeps is folded from those very bytes, so memory never knows more than the ledger.</summary>
/// <typeparam name="TState">The subject's state.</typeparam>
/// <param name="model">Kind of stream.</param>
/// <param name="sealer">Keys and look-up hashes.</param>
/// <param name="codec">Between events and entries.</param>
public sealed class StreamFold<TState>(StreamModel<TState> model, ISealer sealer, EntryCodec codec)
    where TState : class
{
    /// <summary>Seals, encodes, reads back, folds and projects the events of one decision. Stores nothing.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="state">The state the decision was made on.</param>
    /// <param name="version">Its version, 0 for a new stream.</param>
    /// <param name="events">At least one event.</param>
    /// <param name="recordedOn">The county's day of the append's <see cref="AppendRequest.RecordedAt"/>.</param>
    /// <param name="ring">The append's ring; after the last stream its <see cref="KeyRing.NewKeys"/> go into the request.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The append and the state after it.</returns>
    public async ValueTask<PreparedAppend<TState>> PrepareAsync(
        StreamId stream,
        TState state,
        long version,
        ImmutableArray<ISubjectEvent> events,
        DateOnly recordedOn,
        KeyRing ring,
        CancellationToken cancellation = default)
    {
        if (version == 0 && events is [LedgerFounded, ..])
            ring.FoundCounty();

        // Its ids derive from this very request: no key of theirs can exist, and looking each up would cost more than all the rest.
        if (version == 0 && events is [HouseholdRegistered registered, ..])
            ring.AssumeNew([registered.Household.Value, .. registered.Members.Select(member => member.Person.Value)]);
        var entries = ImmutableArray.CreateBuilder<NewEntry>(events.Length);
        foreach (var happened in events)
            entries.Add(await codec.EncodeAsync(happened, stream.Value, ring, cancellation));
        var stored = entries.Select(codec.Decode).ToImmutableArray();
        var steps = stored.Select(happened => new ReadModelRun.Step(happened, recordedOn)).ToList();
        var outcome = await new ReadModelRun(model, stream, sealer, ring).RunAsync(state, version, steps, cancellation);
        return new PreparedAppend<TState>(
            new StreamAppend(stream, model.Kind, version, entries.MoveToImmutable(), outcome.Rows, outcome.Facts),
            (TState)outcome.After,
            version + events.Length,
            stored,
            outcome.Touched);
    }
}
