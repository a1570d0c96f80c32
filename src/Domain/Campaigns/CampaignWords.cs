namespace Lianxin.Domain.Campaigns;

/// <summary>Chinese words of stages and classes.</summary>
public static class CampaignWords
{
    /// <summary>A stage's word.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>Chinese.</returns>
    public static string Zh(CampaignStage stage) => stage switch
    {
        CampaignStage.Draft => "准备中",
        CampaignStage.Open => "投票中",
        CampaignStage.Closed => "已截止",
        CampaignStage.Published => "已公布",
        _ => "未建立",
    };

    /// <summary>A class's word.</summary>
    /// <param name="raters">The class.</param>
    /// <returns>Chinese.</returns>
    public static string Zh(RaterClass raters) => raters switch
    {
        RaterClass.LowerLevel => "下评上",
        RaterClass.People => "民评官",
        RaterClass.GrassRoots => "基层评机关",
        RaterClass.Peers => "同级互评",
        _ => "未指明",
    };
}
