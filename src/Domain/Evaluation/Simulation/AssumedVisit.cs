using Lianxin.Domain.Ids;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Evaluation.Simulation;

/// <summary>A visit taken as recorded in time: what would the score be had that visit counted?</summary>
/// <param name="Cadre">Who visited.</param>
/// <param name="Household">Whom.</param>
/// <param name="Day">When.</param>
/// <param name="Kind">How.</param>
[GenerateSerializer, Immutable, Alias("lx.AssumedVisit")]
public sealed record AssumedVisit(
    [property: Id(0)] CadreId Cadre, [property: Id(1)] HouseholdId Household, [property: Id(2)] DateOnly Day, [property: Id(3)] VisitKind Kind);
