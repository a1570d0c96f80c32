using Lianxin.Api.V1;

namespace Lianxin.Cli.YearEnds.Reports;

/// <summary>What a report tells of.</summary>
/// <param name="Evaluation">The evaluation, scored.</param>
/// <param name="Scores">All of it, by rank group, rank and cadre.</param>
/// <param name="Names">Numbers and bodies.</param>
/// <param name="Indicators">Names of the scheme's indicators by code.</param>
public sealed record ReportMatter(
    Evaluation Evaluation, IReadOnlyList<Score> Scores, RankedNames Names, IReadOnlyDictionary<string, string> Indicators)
{
    /// <summary>Workloads, to stand beside the totals.</summary>
    public CadreLoads Loads { get; init; } = CadreLoads.None;

    /// <summary>Where each stands when weights are shaken; null when that was not asked for.</summary>
    public ShakenRanks? Shaken { get; init; }

    /// <summary>An indicator's name, or its code.</summary>
    /// <param name="code">The code.</param>
    public string Name(string code) => Indicators.GetValueOrDefault(code, code);
}
