namespace Lianxin.Generator.Bodies;

/// <param name="Number">External number, e.g. <c>B0001</c>.</param>
/// <param name="Name">Display name.</param>
/// <param name="Kind">Code as in bodies.csv.</param>
/// <param name="DivisionCode">The duty station's division.</param>
internal sealed record Body(string Number, string Name, string Kind, string DivisionCode);
