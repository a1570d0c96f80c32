using Lianxin.Domain.Cadres;

namespace Lianxin.Tabular.Records;

/// <summary>A row of cadres.csv.</summary>
/// <param name="CadreNo">External number.</param>
/// <param name="Name">1–50 characters.</param>
/// <param name="BodyNo">External number of the employing body.</param>
/// <param name="Post">Free text.</param>
/// <param name="Category">Personnel category.</param>
/// <param name="RankGroup">Rank group.</param>
/// <param name="DutyPhone">Public phone or empty.</param>
/// <param name="HomeVillageCode">12 digits or empty.</param>
/// <param name="ActiveFrom">First active day.</param>
/// <param name="Leaves">Leaves in the file's order.</param>
public sealed record CadreRecord(
    string CadreNo,
    string Name,
    string BodyNo,
    string Post,
    PersonnelCategory Category,
    RankGroup RankGroup,
    string DutyPhone,
    string HomeVillageCode,
    DateOnly ActiveFrom,
    ValueList<Leave> Leaves);
