using Lianxin.Domain.Bodies;

namespace Lianxin.Tabular.Records;

/// <summary>A row of bodies.csv.</summary>
/// <param name="BodyNo">External number.</param>
/// <param name="Name">1–100 characters.</param>
/// <param name="Kind">Kind.</param>
/// <param name="DivisionCode">The duty station's division, or empty.</param>
public sealed record BodyRecord(string BodyNo, string Name, BodyKind Kind, string DivisionCode);
