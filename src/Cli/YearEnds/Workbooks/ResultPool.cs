namespace Lianxin.Cli.YearEnds.Workbooks;

/// <summary>A pool in which first bands are proposed.</summary>
/// <param name="Pool">A body's id, <c>stationed</c>, or the act by which small bodies share one.</param>
/// <param name="Size">Cadres in it.</param>
/// <param name="Quota">First bands at most.</param>
/// <param name="Proposed">First bands proposed.</param>
public sealed record ResultPool(string Pool, int Size, int Quota, int Proposed);
