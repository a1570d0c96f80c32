using System.Collections.Frozen;
using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Counties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Evaluation.Lifecycle;
using Lianxin.Domain.Households;
using Lianxin.Domain.Operations;

namespace Lianxin.Ledger.Models;

/// <summary>The kinds of streams there are.</summary>
public static class StreamModels
{
    /// <summary>Divisions.</summary>
    public static readonly StreamModel<DivisionState> Division = new()
    {
        Kind = "division",
        Empty = DivisionState.Empty,
        Fold = (state, happened, _) => DivisionFold.Apply(state, happened),
        Project = (before, happened, after, stamp, _) => DivisionProjection.Project(before, happened, after, stamp),
        TouchedCadres = DivisionProjection.TouchedCadres,
    };

    /// <summary>Bodies.</summary>
    public static readonly StreamModel<BodyState> Body = new()
    {
        Kind = "body",
        Empty = BodyState.Empty,
        Fold = (state, happened, _) => BodyFold.Apply(state, happened),
        Project = (_, happened, after, stamp, _) => BodyProjection.Project(happened, after, stamp),
    };

    /// <summary>Cadres.</summary>
    public static readonly StreamModel<CadreState> Cadre = new()
    {
        Kind = "cadre",
        Empty = CadreState.Empty,
        Fold = (state, happened, _) => CadreFold.Apply(state, happened),
        Project = (_, happened, after, stamp, _) => CadreProjection.Project(happened, after, stamp),
        TouchedCadres = (_, _, after) => [after.Id],
    };

    /// <summary>Households.</summary>
    public static readonly StreamModel<HouseholdState> Household = new()
    {
        Kind = "household",
        Empty = HouseholdState.Empty,
        Fold = HouseholdFold.Apply,
        At = (state, version) => state with { Version = version },
        Project = HouseholdProjection.Project,
        TouchedCadres = HouseholdProjection.TouchedCadres,
    };

    /// <summary>The county itself; it shows in no read model.</summary>
    public static readonly StreamModel<CountyState> County = new()
    {
        Kind = "county",
        Empty = CountyState.Empty,
        Fold = (state, happened, _) => CountyFold.Apply(state, happened),
    };

    /// <summary>Year-end evaluations.</summary>
    public static readonly StreamModel<EvaluationState> Evaluation = new()
    {
        Kind = "evaluation",
        Empty = EvaluationState.Empty,
        Fold = (state, happened, _) => EvaluationFold.Apply(state, happened),
        Project = (_, _, after, stamp, _) => EvaluationProjection.Project(after, stamp),
    };

    /// <summary>Social evaluations.</summary>
    public static readonly StreamModel<CampaignState> Campaign = new()
    {
        Kind = "campaign",
        Empty = CampaignState.Empty,
        Fold = (state, happened, _) => CampaignFold.Apply(state, happened),
        Project = (_, happened, after, stamp, _) => CampaignProjection.Project(happened, after, stamp),
    };

    /// <summary>Long-running operations.</summary>
    public static readonly StreamModel<OperationState> Operation = new()
    {
        Kind = "operation",
        Empty = OperationState.Empty,
        Fold = (state, happened, _) => OperationFold.Apply(state, happened),
        Project = (_, _, after, stamp, _) => OperationProjection.Project(after, stamp),
    };

    private static readonly FrozenDictionary<string, IStreamModel> ByKind =
        new IStreamModel[] { Division, Body, Cadre, Household, County, Evaluation, Campaign, Operation }
            .ToFrozenDictionary(model => model.Kind, StringComparer.Ordinal);

    /// <summary>All kinds.</summary>
    public static ImmutableArray<IStreamModel> All => ByKind.Values;

    /// <summary>The model of a stored kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The model.</returns>
    /// <exception cref="InvalidOperationException">A kind of a newer release.</exception>
    public static IStreamModel Of(string kind) =>
        ByKind.TryGetValue(kind, out var model) ? model : throw new InvalidOperationException($"this release does not know streams of kind {kind}");
}
