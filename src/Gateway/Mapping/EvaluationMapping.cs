using Lianxin.Contracts.Evaluations;

namespace Lianxin.Gateway.Mapping;

/// <summary>Schemes, evaluations and scores on their way out.</summary>
internal static class EvaluationMapping
{
    public static Evaluation ToWire(this EvaluationView view) => new Evaluation
    {
        Name = Names.Of(view.EvaluationId),
        Year = view.Year,
        State = view.State,
        Scheme = view.SchemeLabel,
        SchemeHash = view.SchemeHash,
        PolicyHash = view.PolicyHash,
        CutOffPosition = view.CutOffPosition,
        CutOffDay = view.CutOffDay.ToDate(),
        ResultHash = view.ResultHash,
        Scored = view.Scored,
        WithoutDuties = view.WithoutDuties,
        ConfirmedBy = view.ConfirmedBy,
        Etag = view.Version.ToEtag(),
        ReplayHash = view.ReplayHash,
        Simulations = { view.Simulations.Select(SimulationMapping.ToWire) },
    };

    public static Score ToWire(this ScoreView view, EvaluationId evaluation)
    {
        var score = new Score
        {
            Name = Names.OfScore(evaluation, view.CadreId),
            Cadre = Names.Of(view.CadreId),
            DisplayName = view.Name,
            RankGroup = GroupOf(view.RankGroup),
            Body = Names.Of(view.BodyId),
            Status = view.Status,
            Total = view.Total.ToExact(),
            Base = view.Base.ToExact(),
            Adjustments = view.Adjustments.ToExact(),
            Rank = view.Rank,
            GroupSize = view.GroupSize,
            Band = view.Band,
            BandDisplayName = view.BandName,
            Mark = view.Mark,
        };
        score.Indicators.AddRange(view.Indicators.Select(indicator => new IndicatorScore
        {
            Code = indicator.Code,
            Maximum = indicator.Maximum.ToExact(),
            Points = indicator.Points.ToExact(),
        }));
        return score;
    }

    /// <summary>A rank group's code in results: its name in UPPER_SNAKE; empty for unspecified.</summary>
    public static string CodeOf(RankGroup group) =>
        group == RankGroup.Unspecified ? string.Empty : System.Text.Json.JsonNamingPolicy.SnakeCaseUpper.ConvertName(group.ToString());

    /// <summary>A rank group by its code in results.</summary>
    public static RankGroup GroupOf(string code) => Enum.GetValues<RankGroup>().FirstOrDefault(group => CodeOf(group) == code);
}
