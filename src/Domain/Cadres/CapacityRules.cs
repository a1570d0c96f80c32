using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Cadres;

/// <summary>How many links a rank group may hold at a time, on every day of the new link's period, days ahead included.</summary>
public static class CapacityRules
{
    /// <summary>Finds where a new link would exceed the capacity.</summary>
    /// <param name="held">Links held.</param>
    /// <param name="terms">The new link.</param>
    /// <param name="group">The cadre's rank group.</param>
    /// <param name="policy">The policy.</param>
    /// <returns><see cref="RefusalCode.CapacityExceeded"/> naming the first day, or null when there is room throughout.</returns>
    public static Refusal? Check(HeldLinks held, LinkTerms terms, RankGroup group, CountyPolicy policy)
    {
        var capacity = policy.RankGroups[group];
        if (terms.Role == LinkRole.Lead
            && held.FirstDayFull(terms.From, terms.To, capacity.LeadMax, link => link.Role == LinkRole.Lead) is { } leadDay)
            return Exceeded(terms, capacity.LeadMax, "households led", "帮扶户", leadDay);
        return held.FirstDayFull(terms.From, terms.To, capacity.LinkMax, _ => true) is { } linkDay
            ? Exceeded(terms, capacity.LinkMax, "links", "联系", linkDay)
            : null;
    }

    private static Refusal Exceeded(LinkTerms terms, int most, string what, string whatZh, DateOnly day) => new(
        RefusalCode.CapacityExceeded,
        $"{terms.HolderId} would exceed {most} {what} on {day:O}; {(string.IsNullOrWhiteSpace(terms.Approver) ? "name an approver to go beyond" : "approved")}",
        $"干部{terms.HolderId}在{day:O}的{whatZh}将超过{most}个；{(string.IsNullOrWhiteSpace(terms.Approver) ? "超额须填写批准人" : "已由批准人同意")}",
        "holder_id");
}
