using Lianxin.Api.V1;
using Spectre.Console;

namespace Lianxin.Cli.Ballots;

/// <summary>Campaigns and results as tables.</summary>
public static class CampaignTables
{
    /// <summary>Campaigns.</summary>
    /// <param name="campaigns">Newest year first.</param>
    /// <returns>The table.</returns>
    public static Table Of(IEnumerable<Campaign> campaigns)
    {
        var table = new Table().AddColumns(
            Texts.Say("campaign", "社会评价"), Texts.Say("year", "年度"), Texts.Say("title", "标题"), Texts.Say("state", "状态"), Texts.Say("subjects", "对象"),
            Texts.Say("tokens", "选票码"), Texts.Say("ballots", "票数"));
        foreach (var one in campaigns)
        {
            table.AddRow(
                one.Name, $"{one.Year}", Markup.Escape(one.Title), CampaignWords.Of(one.Stage), $"{one.Subjects}", $"{one.Batches.Where(batch => !batch.Void).Sum(batch => batch.Count)}", $"{one.Ballots}");
        }

        return table;
    }

    /// <summary>Results.</summary>
    /// <param name="results">By subject.</param>
    /// <returns>The table.</returns>
    public static Table Of(IEnumerable<CampaignResult> results)
    {
        var table = new Table().AddColumns(
            Texts.Say("subject", "对象"), Texts.Say("score", "总分"), Texts.Say("class", "评价人类别"), Texts.Say("ballots", "票数"), Texts.Say("points", "得分"), Texts.Say("note", "备注"));
        foreach (var result in results)
        {
            foreach (var one in result.Classes)
                table.AddRow(result.Subject, Score(result), Class(one.Class), one.Suppressed ? "–" : $"{one.Ballots}", one.Points?.Value ?? "–", Note(one));
            foreach (var missing in result.Missing)
                table.AddRow(result.Subject, Score(result), Class(missing), "0", "–", Texts.Say("missing: the others are renormalised", "缺少该类别，其余类别权重重新折算"));
        }

        return table;
    }

    private static string Score(CampaignResult result) => result.Score is { } score ? result.Whole ? $"≈ {score.Value}" : score.Value : "–";

    private static string Class(RaterClass raters) => Texts.Say(CampaignWords.Of(raters).English, CampaignWords.Of(raters).Chinese);

    private static string Note(ClassResult one) => one.Suppressed ? Texts.Say("suppressed", "票数过少，不公布")
        : one.TookUnit ? Texts.Say("the unit's figure", "取单位值")
        : string.Empty;
}
