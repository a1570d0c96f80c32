namespace Lianxin.Tabular;

/// <summary>One row of a table.</summary>
/// <param name="Number">As a spreadsheet counts it: the file's first row is 1, blank rows count.</param>
/// <param name="Cells">As many as the header has.</param>
/// <param name="IsRagged">Whether the row goes on beyond the header, so that its cells may stand in wrong columns.</param>
public sealed record TabularRow(int Number, IReadOnlyList<Cell> Cells, bool IsRagged);
