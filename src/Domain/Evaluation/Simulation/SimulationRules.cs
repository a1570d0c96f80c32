using Lianxin.Domain.Decisions;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Lifecycle;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Evaluation.Simulation;

/// <summary>Which simulations are allowed, and who may be named in them.</summary>
public static class SimulationRules
{
    /// <summary>Assumed visits at most.</summary>
    public const int MostVisits = 100;

    // Decimal places of points at most.
    private const int PlacesMost = 4;

    /// <summary>Simulations that one evaluation records at most.</summary>
    public const int MostRecorded = 500;

    /// <summary>
    /// Whether a simulation goes on record and names nobody: from the freeze to publication, when it could tell whom a weight would favour.
    /// </summary>
    /// <param name="stage">How far the evaluation is.</param>
    /// <returns>False before the freeze and after publication.</returns>
    public static bool IsRecorded(EvaluationStage stage) => stage is > EvaluationStage.Draft and < EvaluationStage.Published;

    /// <summary>Checks a simulation.</summary>
    /// <param name="request">The simulation.</param>
    /// <param name="scheme">The scheme it goes by, before its changes.</param>
    /// <param name="terms">Year, last day and last position that count.</param>
    /// <param name="county">The county.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static Refusal? Check(SimulationRequest request, Scheme scheme, EvaluationTerms terms, CountyCode county) =>
        (scheme.Year == terms.Year ? null : Fields.Invalid("scheme_yaml", $"is for {scheme.Year}, the evaluation for {terms.Year}", $"方案年度为{scheme.Year}，考核年度为{terms.Year}"))
        ?? (scheme.Subject == SchemeSubject.Cadre ? null : Fields.Invalid("scheme_yaml", "is a village sheet", "是村级方案"))
        ?? Check(request.Points, scheme)
        ?? (request.Stability is { } stability ? Check(stability) : null)
        ?? Check(request.Visits, terms, county)
        ?? (request.Cadre is { } cadre && EntityId.CountyOf(cadre) != county ? OfOtherCounty("cadre") : null);

    /// <summary>Checks a sheet by which villages are to be scored.</summary>
    /// <param name="scheme">The sheet.</param>
    /// <param name="terms">The evaluation's terms.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static Refusal? CheckVillages(Scheme scheme, EvaluationTerms terms) =>
        scheme.Subject != SchemeSubject.Village ? Fields.Invalid("scheme_yaml", "is no village sheet: subject is not VILLAGE", "不是村级方案（subject应为VILLAGE）")
        : scheme.Year != terms.Year ? Fields.Invalid("scheme_yaml", $"is for {scheme.Year}, the evaluation for {terms.Year}", $"方案年度为{scheme.Year}，考核年度为{terms.Year}")
        : null;

    /// <summary>Refuses a simulation about one cadre while nobody may be named.</summary>
    /// <param name="request">The simulation.</param>
    /// <param name="stage">How far the evaluation is.</param>
    /// <returns>The refusal, or null.</returns>
    public static Refusal? CheckNaming(SimulationRequest request, EvaluationStage stage) => IsRecorded(stage) && (request.Cadre is not null || !request.Visits.IsEmpty)
        ? new Refusal(
            RefusalCode.WrongState, "from the freeze to publication a simulation names nobody: neither one cadre nor visits may be asked about",
            "冻结至公布期间，模拟结果不显示个人，不能指定干部或假设走访", request.Cadre is null ? "visits" : "cadre")
        : null;

    private static Refusal? Check(ImmutableArray<PointsChange> changes, Scheme scheme)
    {
        var known = scheme.Indicators.Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (!known.Remove(change.Code))
            {
                return Fields.Invalid(
                    "points", $"names {change.Code}, which is no indicator of the base, or twice; indicators: {string.Join(", ", scheme.Indicators.Select(item => item.Code))}",
                    $"{change.Code}不是基础分指标，或重复出现");
            }

            if (change.Points <= 0 || change.Points > scheme.Base || change.Points.Scale > PlacesMost)
            {
                return Fields.Invalid(
                    "points", $"of {change.Code} must be above 0, up to {scheme.Base}, with at most {PlacesMost} places", $"{change.Code}的分值应大于0且不超过{scheme.Base}，最多{PlacesMost}位小数");
            }
        }

        var sum = changes.Sum(change => change.Points);
        return (known.Count == 0 && sum != scheme.Base && changes.Length > 0) || (known.Count > 0 && sum >= scheme.Base)
            ? Fields.Invalid("points", $"together are {sum}; with the indicators not named they must be {scheme.Base}", $"所列分值合计{sum}，与其余指标合计应为{scheme.Base}")
            : null;
    }

    private static Refusal? Check(StabilityTerms terms) =>
        terms.Seed < 0 ? Fields.Invalid("stability.seed", "must be 0 or more", "随机种子不能为负数")
        : terms.Draws is < 1 or > StabilityTerms.MostDraws ? Fields.Invalid("stability.draws", $"must be 1–{StabilityTerms.MostDraws}", $"次数应在1至{StabilityTerms.MostDraws}之间")
        : terms.Spread is <= 0 or > StabilityTerms.MostSpread ? Fields.Invalid("stability.spread", $"must be above 0, up to {StabilityTerms.MostSpread}", $"幅度应大于0且不超过{StabilityTerms.MostSpread}")
        : null;

    private static Refusal? Check(ImmutableArray<AssumedVisit> visits, EvaluationTerms terms, CountyCode county)
    {
        if (visits.Length > MostVisits)
            return Fields.Invalid("visits", $"are {visits.Length}, at most {MostVisits}", $"假设走访最多{MostVisits}次");
        for (var at = 0; at < visits.Length; at++)
        {
            var (visit, field) = (visits[at], $"visits[{at}]");
            if (EntityId.CountyOf(visit.Cadre) != county)
                return OfOtherCounty($"{field}.cadre");
            if (EntityId.CountyOf(visit.Household) != county)
                return OfOtherCounty($"{field}.household");
            if (visit.Day < terms.FirstDay || visit.Day > terms.CutOffDay)
                return Fields.Invalid($"{field}.day", $"is {visit.Day:O}, must be from {terms.FirstDay:O} to {terms.CutOffDay:O}", $"日期应在{terms.FirstDay:yyyy-MM-dd}至{terms.CutOffDay:yyyy-MM-dd}之间");
        }

        return null;
    }

    private static Refusal OfOtherCounty(string field) => Fields.Invalid(field, "is of another county", "属于其他县");
}
