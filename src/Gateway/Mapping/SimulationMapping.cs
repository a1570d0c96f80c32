using Lianxin.Contracts.Evaluations;
using Simulated = Lianxin.Domain.Evaluation.Simulation;

namespace Lianxin.Gateway.Mapping;

/// <summary>Simulations on their way in and out.</summary>
internal static class SimulationMapping
{
    private const int SchemeMost = 100_000;
    private const int PointsMost = 50;
    private const int DefaultResults = 1000;
    private const int MaxResults = 10_000;

    public static Simulated.SimulationRequest Read(Input input, SimulateEvaluationRequest request)
    {
        input.Number(request.Points.Count, "points", 0, PointsMost);
        input.Number(request.Visits.Count, "visits", 0, Simulated.SimulationRules.MostVisits);
        var most = input.Number(request.MaxResults, "max_results", 0, MaxResults);
        return new()
        {
            SchemeYaml = input.Text(request.SchemeYaml, "scheme_yaml", 0, SchemeMost),
            Points = [.. request.Points.Take(PointsMost).Select((change, at) => new Simulated.PointsChange(
                input.Line(change.Code, $"points[{at}].code", 1, 100), input.Exact(change.Points, $"points[{at}].points")))],
            Visits = [.. request.Visits.Take(Simulated.SimulationRules.MostVisits).Select((visit, at) => Visit(input, visit, $"visits[{at}]"))],
            Stability = request.Stability is { } stability
                ? new Simulated.StabilityTerms(stability.Seed, stability.Draws, input.Exact(stability.Spread, "stability.spread"))
                : null,
            Cadre = input.OptionalId<CadreId>(request.Cadre, "cadre"),
            Most = most == 0 ? DefaultResults : most,
        };
    }

    public static SimulateEvaluationResponse ToWire(this SimulationView view, long asOf) => new()
    {
        SchemeHash = view.SchemeHash,
        Pseudonymous = view.Pseudonymous,
        Scored = view.Scored,
        RanksChanged = view.RanksChanged,
        BandsChanged = view.BandsChanged,
        Standings =
        {
            view.Standings.Select(standing => new Api.V1.SimulatedStanding
            {
                Cadre = view.Pseudonymous ? standing.Cadre : Names.Of(standing.Cadre),
                RankGroup = EvaluationMapping.GroupOf(standing.RankGroup),
                Now = standing.Now.ToWire(),
                Former = standing.Former?.ToWire(),
                Range = standing.Range?.ToWire(),
            }),
        },
        TopLine = view.TopLine.ToExact(),
        LedgerPosition = asOf,
    };

    public static SimulationRecord ToWire(Simulated.SimulationRecord record) => new()
    {
        Principal = record.By,
        SchemeHash = record.SchemeHash,
        Stability = record.Stability is { } terms ? new Stability { Seed = terms.Seed, Draws = terms.Draws, Spread = terms.Spread.ToExact() } : null,
        Day = record.Day.ToDate(),
    };

    private static Api.V1.Standing ToWire(this Contracts.Evaluations.Standing standing) => new()
    {
        Total = standing.Total.ToExact(), Rank = standing.Rank, GroupSize = standing.GroupSize, Band = standing.Band, BandDisplayName = standing.BandName,
    };

    private static RankRange ToWire(this Simulated.RankRange range) => new()
    {
        Best = range.Best, Middle = range.Middle, Worst = range.Worst, BandHeld = range.BandHeld.ToExact(),
    };

    private static Simulated.AssumedVisit Visit(Input input, AssumedVisit visit, string field) => new(
        input.Id<CadreId>(visit.Cadre, $"{field}.cadre"),
        input.Id<HouseholdId>(visit.Household, $"{field}.household"),
        input.Day(visit.Day, $"{field}.day"),
        input.Word<Domain.Visits.VisitKind>(visit.Kind, $"{field}.kind"));
}
