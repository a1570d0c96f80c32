namespace Lianxin.Domain.Decisions;

/// <summary>Something a caller should know although the command went through; ids only, no personal data.</summary>
/// <param name="English">For whoever reads English.</param>
/// <param name="Chinese">The same for a clerk.</param>
[GenerateSerializer, Immutable, Alias("lx.Notice")]
public sealed record Notice([property: Id(0)] string English, [property: Id(1)] string Chinese);
