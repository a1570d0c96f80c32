using System.Text;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Evaluations;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Lifecycle;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Yaml;

namespace Lianxin.Grains.Evaluations;

/// <summary>Runs simulations: what an evaluation would come to. Nothing of it is kept but, from freeze to publication, that it was asked.</summary>
internal sealed partial class Simulations(IGrainFactory grains, EvaluationBooks books, CountyClocks clocks, ILedger ledger)
{
    /// <summary>Runs one. Takes what opening the books takes, and some 15 ms a draw for 8,000 cadres.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="id">The evaluation.</param>
    /// <param name="request">What to imagine.</param>
    /// <returns>What it would come to, or why that isn't told.</returns>
    public async Task<Answer<SimulationView>> RunAsync(CommandContext context, EvaluationId id, SimulationRequest request)
    {
        try
        {
            var grain = grains.GetGrain<IEvaluationGrain>(id.Value);
            var known = await grain.GetAsync(new ReadContext(context.Caller));
            if (known.Value is not { } view)
                return new(default, known.AsOf, known.Refusal);
            var county = EntityId.CountyOf(id);
            if (await clocks.PresentAsync(county) is not { } present)
                return Refused(Refusals.NotFounded(county));
            var stage = Enum.Parse<EvaluationStage>(view.State, ignoreCase: true);
            if (present.Today.Year < view.Year)
                return Refused(new Refusal(RefusalCode.WrongState, $"{view.Year} has not begun", $"{view.Year}年尚未开始"));
            var terms = await TermsAsync(county, view, present);
            var (scheme, unread) = SchemeOf(request, present, terms);
            if (scheme is null)
                return Refused(unread!);
            if ((SimulationRules.CheckNaming(request, stage) ?? SimulationRules.Check(request, scheme, terms, county)) is { } wrong)
                return Refused(wrong);
            var simulated = PointsChange.Apply(scheme, request.Points);
            var asOf = known.AsOf;
            if (SimulationRules.IsRecorded(stage))
            {
                var reply = await RecordAsync(grain, context, simulated, terms, request);
                if (reply.Refusal is { } refusal)
                    return Refused(refusal);
                asOf = reply.Position;
            }

            var book = await books.OpenAsync(county, terms, present.State);
            var imagined = await books.ImagineAsync(county, terms, present.State, request.Visits);
            return await Task.Run(() => Tell(book, imagined.Index, simulated, request, SimulationRules.IsRecorded(stage))) is { } told
                ? new(told, asOf)
                : Refused(SubjectIds.NotFound(request.Cadre!.Value.Value));
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return Refused(StoreFaults.Refusal(fault));
        }
    }

    private static Answer<SimulationView> Refused(Refusal refusal) => new(default, 0, refusal);

    private static (Scheme? Scheme, Refusal? Refusal) SchemeOf(SimulationRequest request, CountyPresent present, EvaluationTerms terms)
    {
        if (request.SchemeYaml.Length == 0)
            return (SchemeJson.Read(present.State.Schemes.Last(adopted => adopted.Hash == terms.SchemeHash).Scheme), null);
        var read = SchemeYaml.ReadLinted(request.SchemeYaml);
        return read.Value is { } scheme
            ? (scheme, null)
            : (null, new Refusal(
                RefusalCode.InvalidField,
                string.Join("; ", read.Errors.Select(error => $"line {error.Line}: {error.Message}")),
                string.Join("；", read.Errors.Select(error => $"第{error.Line}行：{error.MessageZh}")),
                "scheme_yaml"));
    }

    private static Task<CommandReply> RecordAsync(
        IEvaluationGrain grain, CommandContext context, Scheme simulated, EvaluationTerms terms, SimulationRequest request)
    {
        var hash = SchemeJson.Hash(simulated);
        return grain.RecordAsync(
            context,
            new RecordSimulation(hash, hash == terms.SchemeHash ? string.Empty : Encoding.UTF8.GetString(SchemeJson.Write(simulated)), request.Stability));
    }

    private static SimulationView? Tell(EvaluationBook book, EvaluationIndex index, Scheme simulated, SimulationRequest request, bool pseudonymous)
    {
        var hash = SchemeJson.Hash(simulated);
        var result = ReferenceEquals(index, book.Index) && hash == book.Index.Terms.SchemeHash
            ? book.Result
            : EvaluationResult.Of(index, simulated, book.Policy);
        var ranges = request.Stability is { } terms ? RankStability.Of(result, simulated, book.Policy.Bands.At(simulated.Base), terms) : null;
        var standings = new Standings(book.Result, result, ranges);
        var asked = request.Cadre is { } cadre ? standings.Of(cadre.Value) : standings.All(pseudonymous ? new Pseudonyms() : null, request.Most);
        return asked.IsEmpty && request.Cadre is not null
            ? null
            : new SimulationView
            {
                SchemeHash = hash,
                Pseudonymous = pseudonymous,
                Scored = result.Scored,
                RanksChanged = standings.RanksChanged,
                BandsChanged = standings.BandsChanged,
                Standings = asked,
                TopLine = request.Cadre is { } one ? TopLine.Of(result, book.Policy.Bands.At(simulated.Base), one.Value) : null,
            };
    }

    private async Task<EvaluationTerms> TermsAsync(CountyCode county, EvaluationView view, CountyPresent present)
    {
        if (view.CutOffDay is { } frozen)
            return new(view.Year, frozen, view.CutOffPosition, view.PolicyHash, view.SchemeHash);

        // As a freeze would fix them this moment.
        var day = EvaluationTerms.CutOffFor(view.Year, present.Today);
        var scheme = present.State.Schemes.Last(adopted => adopted.Year == view.Year && adopted.Label == view.SchemeLabel);
        return new(view.Year, day, await ledger.HeadAsync(county), present.State.PolicyOn(day)!.Hash, scheme.Hash);
    }
}
