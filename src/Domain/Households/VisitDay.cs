namespace Lianxin.Domain.Households;

/// <summary>A visit's day and the version of the entry that says so.</summary>
/// <param name="Version">Version.</param>
/// <param name="Day">The day of the visit.</param>
public sealed record VisitDay(long Version, DateOnly Day);
