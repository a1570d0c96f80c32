namespace Lianxin.Domain.Counties;

/// <summary>An evaluation scheme in the county's stream.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Year">The year it scores.</param>
/// <param name="Hash">SHA-256 of its canonical JSON, hex.</param>
/// <param name="Scheme">Canonical JSON.</param>
/// <param name="Yaml">The file as it was handed in.</param>
public sealed record AdoptedScheme(string Label, int Year, string Hash, string Scheme, string Yaml);
