namespace Lianxin.Domain.Workload;

/// <summary>Counts for a division on a day.</summary>
/// <param name="DivisionId">The division.</param>
/// <param name="Households">Active households.</param>
/// <param name="WithLead">Active households with a Lead on the day.</param>
/// <param name="OpenDifficulties">Difficulties in an open state, of households and of the villages themselves.</param>
/// <param name="OverdueDifficulties">Open ones due before the day.</param>
/// <param name="VisitedHouseholds">Households with a visit since the given day.</param>
/// <param name="Visits">Visits (not participants) since the given day.</param>
[GenerateSerializer, Immutable]
public sealed record DivisionFigures(
    string DivisionId, int Households, int WithLead, int OpenDifficulties, int OverdueDifficulties, int VisitedHouseholds, int Visits);
