using Lianxin.Domain.Decisions;

namespace Lianxin.Domain.Campaigns.Ballots;

/// <summary>Whether a token casts a ballot now, and which.</summary>
public static class CastRules
{
    /// <summary>Judges a token.</summary>
    /// <param name="state">The campaign.</param>
    /// <param name="key">The token's keyed hash.</param>
    /// <returns>
    /// Null, or: <see cref="RefusalCode.NotFound"/> for a token of nothing or of another campaign, <see cref="RefusalCode.WrongState"/> for a void
    /// one and for a campaign that isn't open.
    /// </returns>
    public static Refusal? Judge(CampaignState state, string key)
    {
        if (!state.Keys.TryGetValue(key, out var batch))
            return Unknown;
        if (state.Batches[batch].Void)
            return new Refusal(RefusalCode.WrongState, "this token was declared void before the ballots were handed out", "该选票码已作废", "token");
        return state.Stage switch
        {
            CampaignStage.Open => null,
            CampaignStage.Draft => new Refusal(RefusalCode.WrongState, "casting has not begun", "投票尚未开始", "token"),
            _ => new Refusal(RefusalCode.WrongState, $"this token expired when casting ended on {state.ClosedOn:O}", $"投票已于{state.ClosedOn:yyyy-MM-dd}截止，选票码失效", "token"),
        };
    }

    /// <summary>Judges a ballot against the one that the token cast before.</summary>
    /// <param name="former">What it cast before, or null.</param>
    /// <param name="answers">What it casts now.</param>
    /// <param name="replace">Whether the rater means to replace it.</param>
    /// <returns>Null, or <see cref="RefusalCode.AlreadyExists"/> for another ballot that nobody meant to replace.</returns>
    public static Refusal? Spent(string? former, string answers, bool replace) => former is null || former == answers || replace
        ? null
        : new Refusal(RefusalCode.AlreadyExists, "this token cast another ballot before; say that you replace it", "该选票码已投过不同的选票；如要更改请选择“替换”", "token");

    /// <summary>What a ballot is told that comes while the box is being sealed.</summary>
    public static Refusal Closing { get; } = new(RefusalCode.WrongState, "casting has just ended", "投票刚刚截止", "token");

    /// <summary>What an unknown token is told: the same whether it is of another campaign or of none.</summary>
    public static Refusal Unknown { get; } = new(RefusalCode.NotFound, "this token is none of this campaign's", "该选票码不属于本次社会评价", "token");
}
