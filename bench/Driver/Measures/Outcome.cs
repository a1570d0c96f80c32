using Lianxin.Bench.Pairs;

namespace Lianxin.Bench.Measures;

/// <summary>What a measure came to.</summary>
/// <param name="Findings">Its lines in the table of figures.</param>
/// <param name="Tables">What they were computed from.</param>
public sealed record Outcome(IReadOnlyList<Finding> Findings, IReadOnlyList<SideTable> Tables)
{
    /// <summary>What isn't calls and times: sizes, starts.</summary>
    public IReadOnlyList<TextTable> Others { get; init; } = [];
}

/// <summary>The sides of one comparison.</summary>
/// <param name="Title">What they did.</param>
/// <param name="Sides">Their runs.</param>
public sealed record SideTable(string Title, IReadOnlyList<Series> Sides);

/// <summary>A table of any columns.</summary>
/// <param name="Title">What it tells.</param>
/// <param name="Heads">The columns.</param>
/// <param name="Rows">The cells, as they are printed.</param>
public sealed record TextTable(string Title, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);
