namespace Lianxin.Tabular.Mapping;

/// <summary>A column that a kind of file has.</summary>
/// <param name="Name">Canonical name, such as <c>household_no</c>.</param>
/// <param name="Header">The header that is written, such as 户编号.</param>
/// <param name="IsRequired">Whether a file without it is refused as a whole.</param>
/// <param name="Aliases">Other headers that county spreadsheets have, separated by spaces.</param>
public sealed record Column(string Name, string Header, bool IsRequired = false, string Aliases = "");
