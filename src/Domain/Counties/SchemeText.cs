namespace Lianxin.Domain.Counties;

/// <summary>A scheme that was read and passed its linter, to be adopted.</summary>
/// <param name="Label">Its label, 1–50 characters.</param>
/// <param name="Year">The year it scores.</param>
/// <param name="Scheme">Canonical JSON.</param>
/// <param name="Yaml">The file.</param>
public sealed record SchemeText(string Label, int Year, string Scheme, string Yaml);
