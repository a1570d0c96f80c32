namespace Lianxin.Domain.Divisions;

/// <summary>A code that a division had.</summary>
/// <param name="Code">6, 9 or 12 digits.</param>
/// <param name="Until">First day without it.</param>
public sealed record EarlierCode(string Code, DateOnly Until);
