using Lianxin.Domain.Events;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Models;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Grains.Subjects;

/// <summary>Turns decided events into drafts.</summary>
internal sealed class Drafts(ISealer sealer, EntryCodec codec)
{
    /// <summary>Drafts an append to one stream, with a ring of its own.</summary>
    /// <typeparam name="TState">The subject's state.</typeparam>
    /// <param name="model">The stream's kind.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="state">The state decided on.</param>
    /// <param name="version">Its version.</param>
    /// <param name="events">The events, secrets in clear.</param>
    /// <param name="recordedOn">The county's present day.</param>
    /// <returns>The draft; without an append when there are no events.</returns>
    public async ValueTask<Drafted<TState>> DraftAsync<TState>(
        StreamModel<TState> model, StreamId stream, TState state, long version, ImmutableArray<ISubjectEvent> events, DateOnly recordedOn)
        where TState : class
    {
        if (events.IsEmpty)
            return new Drafted<TState>(state, version, new Preparation { Version = version });
        var ring = sealer.Ring(stream.County);
        var prepared = await new StreamFold<TState>(model, sealer, codec).PrepareAsync(stream, state, version, events, recordedOn, ring);
        return new Drafted<TState>(prepared.After, version, new Preparation
        {
            Append = prepared.Append,
            NewKeys = ring.NewKeys,
            Created = [.. events.SelectMany(EntryOutcome.Created)],
            Warnings = [.. events.SelectMany(EntryOutcome.Warnings)],
            Version = prepared.Version,
        });
    }

    /// <summary>Folds a stream from its beginning.</summary>
    /// <typeparam name="TState">The subject's state.</typeparam>
    /// <param name="model">The stream's kind.</param>
    /// <param name="ledger">Where it is stored.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="upTo">The version to stop at.</param>
    /// <returns>The state at that version, or at the stream's end where that is before it.</returns>
    public async ValueTask<TState> ReadAsync<TState>(StreamModel<TState> model, ILedger ledger, StreamId stream, long upTo = long.MaxValue)
        where TState : class
    {
        var state = model.Empty;
        await foreach (var entry in ledger.ReadStreamAsync(stream))
        {
            if (entry.Version > upTo)
                break;
            state = model.Fold(state, Decode(entry), entry.Version);
        }

        return state;
    }

    /// <summary>Reads a stored entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The event, secrets sealed.</returns>
    public ISubjectEvent Decode(LedgerEntry entry) => codec.Decode(entry);
}
