using Lianxin.Domain.Decisions;

namespace Lianxin.Domain.Campaigns;

/// <summary>Who sees results when: whoever runs the campaign from the closing, raters from the publication, everybody once the raters' days are over.</summary>
public static class ResultRules
{
    /// <summary>Judges a reader.</summary>
    /// <param name="state">The campaign.</param>
    /// <param name="today">Today.</param>
    /// <param name="runs">Whether the reader runs campaigns.</param>
    /// <param name="rated">Whether the reader shows a token of the campaign.</param>
    /// <returns>Null, or <see cref="RefusalCode.WrongState"/> with the day from which.</returns>
    public static Refusal? Check(CampaignState state, DateOnly today, bool runs, bool rated)
    {
        if (state.Stage < CampaignStage.Closed)
            return new Refusal(RefusalCode.WrongState, "the campaign is not closed yet", "投票尚未截止");
        if (runs)
            return null;
        if (state.PublishedOn is not { } published)
            return new Refusal(RefusalCode.WrongState, "the results are not published yet", "结果尚未公布");
        var everybody = published.AddDays(state.Terms!.RatersFirstDays);
        return rated || today >= everybody
            ? null
            : new Refusal(RefusalCode.WrongState, $"raters see the results first; everybody does from {everybody:O}", $"评价人先行查阅，{everybody:yyyy-MM-dd}起公开");
    }
}
