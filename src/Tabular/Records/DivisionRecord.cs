using Lianxin.Domain.Divisions;

namespace Lianxin.Tabular.Records;

/// <summary>A row of a divisions file.</summary>
/// <param name="Code">6, 9 or 12 digits.</param>
/// <param name="Name">1–100 characters.</param>
public sealed record DivisionRecord(string Code, string Name)
{
    /// <summary>The level, from the code's length.</summary>
    public DivisionLevel Level => Code.Length switch
    {
        6 => DivisionLevel.County,
        9 => DivisionLevel.Township,
        12 => DivisionLevel.Village,
        _ => DivisionLevel.Unspecified,
    };

    /// <summary>The code of the division above, or null for the county.</summary>
    public string? ParentCode => Code.Length > 6 ? Code[..^3] : null;
}
