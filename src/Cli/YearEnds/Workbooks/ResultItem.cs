namespace Lianxin.Cli.YearEnds.Workbooks;

/// <summary>An indicator or adjustment of one cadre; nulls where it doesn't apply.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Maximum">Most points.</param>
/// <param name="Points">Points.</param>
/// <param name="Part">What counted.</param>
/// <param name="Whole">Out of what.</param>
public sealed record ResultItem(string Code, decimal Maximum, decimal? Points, decimal? Part, decimal? Whole);
