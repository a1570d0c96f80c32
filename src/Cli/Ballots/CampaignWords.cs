using Lianxin.Api.V1;

namespace Lianxin.Cli.Ballots;

/// <summary>What classes and stages are called.</summary>
public static class CampaignWords
{
    /// <summary>A class.</summary>
    /// <param name="raters">The class.</param>
    /// <returns>In both languages.</returns>
    public static (string English, string Chinese) Of(RaterClass raters) => raters switch
    {
        RaterClass.LowerLevel => ("lower level", "下评上"),
        RaterClass.People => ("the people", "民评官"),
        RaterClass.GrassRoots => ("grass-roots bodies", "基层评机关"),
        RaterClass.Peers => ("peers", "同级互评"),
        _ => ("not stated", "未填"),
    };

    /// <summary>A class from what is typed, such as <c>people</c> or <c>LOWER_LEVEL</c>.</summary>
    /// <param name="typed">The text.</param>
    /// <returns>The class.</returns>
    /// <exception cref="CliException">It is none.</exception>
    public static RaterClass Parse(string typed) =>
        Enum.TryParse<RaterClass>(typed.Replace("_", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var known)
            && Enum.IsDefined(known) && known != RaterClass.Unspecified
            ? known
            : throw new CliException(ExitCodes.Usage, Texts.Say($"{typed} is none of lower_level, people, grass_roots, peers", $"{typed} 应为 lower_level、people、grass_roots 或 peers"));

    /// <summary>A stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>In the user's language.</returns>
    public static string Of(CampaignStage stage) => stage switch
    {
        CampaignStage.Draft => Texts.Say("draft", "准备中"),
        CampaignStage.Open => Texts.Say("open", "投票中"),
        CampaignStage.Closed => Texts.Say("closed", "已截止"),
        CampaignStage.Published => Texts.Say("published", "已公布"),
        _ => string.Empty,
    };
}
