using Lianxin.Bench.Pairs;

namespace Lianxin.Bench.Measures;

/// <summary>What a measure came to.</summary>
/// <param name="Findings">Its lines in the table of figures.</param>
/// <param name="Tables">What they were computed from.</param>
public sealed record Outcome(IReadOnlyList<Finding> Findings, IReadOnlyList<SideTable> Tables);

/// <summary>The sides of one comparison.</summary>
/// <param name="Title">What they did.</param>
/// <param name="Sides">Their runs.</param>
public sealed record SideTable(string Title, IReadOnlyList<Series> Sides);
