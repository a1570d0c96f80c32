using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Evaluations;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Lifecycle;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;

namespace Lianxin.Grains.Evaluations;

/// <content>Villages.</content>
internal sealed partial class Simulations
{
    /// <summary>Scores villages by a sheet, on the terms of an evaluation.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="id">The evaluation.</param>
    /// <param name="request">The sheet.</param>
    /// <param name="village">A village to explain, or empty.</param>
    /// <returns>The scores, or why they aren't told.</returns>
    public async Task<Answer<VillagesView>> OfVillagesAsync(CommandContext context, EvaluationId id, SimulationRequest request, string village)
    {
        try
        {
            var grain = grains.GetGrain<IEvaluationGrain>(id.Value);
            var known = await grain.GetAsync(new ReadContext(context.Caller));
            if (known.Value is not { } view)
                return new(default, known.AsOf, known.Refusal);
            var county = EntityId.CountyOf(id);
            if (await clocks.PresentAsync(county) is not { } present)
                return new(default, 0, Refusals.NotFounded(county));
            if (present.Today.Year < view.Year)
                return new(default, 0, new Refusal(RefusalCode.WrongState, $"{view.Year} has not begun", $"{view.Year}年尚未开始"));
            var terms = await TermsAsync(county, view, present);
            var (scheme, unread) = SchemeOf(request, present, terms);
            if (scheme is null)
                return new(default, 0, unread);
            if (SimulationRules.CheckVillages(scheme, terms) is { } wrong)
                return new(default, 0, wrong);
            var asOf = known.AsOf;
            if (SimulationRules.IsRecorded(Enum.Parse<EvaluationStage>(view.State, ignoreCase: true)))
            {
                var reply = await RecordAsync(grain, context, scheme, terms, request);
                if (reply.Refusal is { } refusal)
                    return new(default, 0, refusal);
                asOf = reply.Position;
            }

            var book = await books.OpenAsync(county, terms, present.State);
            var tree = village.Length == 0 ? null : VillageScorer.Explain(book.Index, scheme, village);
            return village.Length > 0 && tree is null
                ? new(default, asOf, SubjectIds.NotFound(village))
                : new(
                    new VillagesView(
                        SchemeJson.Hash(scheme), VillageScorer.ScoreAll(book.Index, scheme),
                        tree is null ? string.Empty : ExplanationJson.Write(tree, ImmutableDictionary<string, string>.Empty)),
                    asOf);
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return new(default, 0, StoreFaults.Refusal(fault));
        }
    }
}
