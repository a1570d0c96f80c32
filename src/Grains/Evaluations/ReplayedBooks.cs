using Lianxin.Domain.Counties;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Imports;
using Lianxin.Grains.Operations;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Models;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Grains.Evaluations;

/// <summary>Scores an evaluation from the ledger's entries alone: every stream is folded again, and no stored fact is read.</summary>
internal sealed class ReplayedBooks(ILedger ledger, IProjectionStore store, ISealer sealer)
{
    // Streams folded side by side, so that their reads are gathered.
    private const int AtOnce = 64;

    /// <summary>Folds every stream of the county. Takes about what rebuilding the read models takes.</summary>
    /// <param name="county">The county.</param>
    /// <param name="terms">What the freeze fixed.</param>
    /// <param name="state">The county with the schemes and policies it adopted.</param>
    /// <param name="tally">Counts the streams.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The result.</returns>
    public async Task<EvaluationResult> ScoreAsync(
        CountyCode county, EvaluationTerms terms, CountyState state, OperationTally tally, CancellationToken cancellation)
    {
        var scheme = SchemeJson.Read(state.Schemes.Last(adopted => adopted.Hash == terms.SchemeHash).Scheme);
        var policy = state.Policies.Last(adopted => adopted.Hash == terms.PolicyHash).Policy;
        var builder = new EvaluationIndexBuilder(terms, policy);
        var intake = new FactIntake(builder);
        var replay = new StreamReplay(ledger, EntryCodec.Default);
        var heads = new List<StreamHead>();
        await foreach (var head in store.StreamsAsync(county, cancellation))
            heads.Add(head);
        tally.Total = heads.Count;
        foreach (var some in heads.Chunk(AtOnce))
        {
            var rebuilt = await Task.WhenAll(some.Select(head =>
                replay.RebuildAsync(StreamModels.Of(head.Kind), head.Stream, sealer, state.DayOf, cancellation).AsTask()));
            foreach (var fact in rebuilt.SelectMany(stream => stream.Facts))
                intake.Take(fact.Position, fact.Ordinal, fact.Sign, fact.Fact);
            foreach (var _ in some)
                tally.Count(ItemOutcome.Unchanged);
        }

        return EvaluationResult.Of(builder.Build(), scheme, policy);
    }
}
