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
/// <param name="LeaveFrom">First day of a leave; stated with <paramref name="LeaveTo"/> or not at all.</param>
/// <param name="LeaveTo">Last day of the leave, inclusive.</param>
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
    DateOnly? LeaveFrom,
    DateOnly? LeaveTo);
