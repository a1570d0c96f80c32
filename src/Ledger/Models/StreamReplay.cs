using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Ledger.Models;

/// <summary>Folds what is stored: for activating a grain, for a state as of a version, and for rebuilding the read models.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="codec">Between entries and events.</param>
public sealed class StreamReplay(ILedger ledger, EntryCodec codec)
{
    /// <summary>Folds a stream's entries.</summary>
    /// <typeparam name="TState">The subject's state.</typeparam>
    /// <param name="model">Kind of stream.</param>
    /// <param name="stream">The stream; an unknown one gives the empty state and version 0.</param>
    /// <param name="from">A state to go on from, with its version; null begins at the first entry.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The state, its version, and the last position read (0 when nothing was).</returns>
    public async ValueTask<Replayed<TState>> LoadAsync<TState>(
        StreamModel<TState> model, StreamId stream, Replayed<TState>? from = null, CancellationToken cancellation = default)
        where TState : class
    {
        var at = from ?? new Replayed<TState>(model.Empty, 0, 0);
        await foreach (var entry in ledger.ReadStreamAsync(stream, at.Version, cancellation))
            at = new Replayed<TState>(model.Fold(at.State, codec.Decode(entry), entry.Version), entry.Version, entry.Position);
        return at;
    }

    /// <summary>Replays a stream into its rows and facts, as they would stand had every append been projected live.</summary>
    /// <param name="model">Kind of stream.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="sealer">Keys and look-up hashes.</param>
    /// <param name="dayOf">The county's day of an instant.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Rows as they stand at the end, and all facts with their positions.</returns>
    public async ValueTask<RebuiltStream> RebuildAsync(
        IStreamModel model, StreamId stream, ISealer sealer, Func<DateTimeOffset, DateOnly> dayOf, CancellationToken cancellation = default)
    {
        var steps = new List<ReadModelRun.Step>();
        var positions = new List<long>();
        await foreach (var entry in ledger.ReadStreamAsync(stream, 0, cancellation))
        {
            steps.Add(new ReadModelRun.Step(codec.Decode(entry), dayOf(entry.RecordedAt)));
            positions.Add(entry.Position);
        }

        var outcome = await new ReadModelRun(model, stream, sealer, sealer.Ring(stream.County)).RunAsync(model.Empty, 0, steps, cancellation);
        var ordinals = new int[positions.Count];
        return new RebuiltStream(
            stream,
            outcome.Rows,
            [.. outcome.Facts.Select(draft => new PositionedFact(positions[draft.EntryIndex], ordinals[draft.EntryIndex]++, draft.Sign, draft.Fact))]);
    }
}
