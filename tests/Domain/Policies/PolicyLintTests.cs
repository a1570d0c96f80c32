using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;
using Xunit;

namespace Lianxin.Domain.Tests.Policies;

public sealed class PolicyLintTests
{
    private static readonly CountyPolicy Good = DefaultPolicy.Value;

    public static TheoryData<string, CountyPolicy> Bad => new()
    {
        { "label", Good with { Label = string.Empty } },
        { "rank_groups.STAFF", Good with { RankGroups = Good.RankGroups.Remove(RankGroup.Staff) } },
        { "rank_groups.STAFF", Good with { RankGroups = Good.RankGroups.SetItem(RankGroup.Staff, new RankGroupPolicy(9, 3, true)) } },
        { "rank_groups.STAFF.lead_max", Good with { RankGroups = Good.RankGroups.SetItem(RankGroup.Staff, new RankGroupPolicy(-1, 3, true)) } },
        { "cadences[0].count", Good with { Cadences = [Good.Cadences[0] with { Count = 0 }] } },
        { "visits_per_day", Good with { VisitsPerDay = 0 } },
        { "due_days.ROADS", Good with { DueDays = Good.DueDays.Remove(DifficultyCategory.Roads) } },
        { "due_days.ROADS", Good with { DueDays = Good.DueDays.SetItem(DifficultyCategory.Roads, [1, 2, 3, 4]) } },
        { "due_days.ROADS", Good with { DueDays = Good.DueDays.SetItem(DifficultyCategory.Roads, [10, 20, 20, 20, 20]) } },
        { "escalation_days", Good with { EscalationDays = [1, 15, 15] } },
        { "escalation_days", Good with { EscalationDays = [1, 15] } },
        { "single_holder_roles", Good with { SingleHolderRoles = [LinkRole.Lead, LinkRole.Lead] } },
        { "weights.roles.LEAD", Good with { Weights = Good.Weights with { Roles = Good.Weights.Roles.SetItem(LinkRole.Lead, -1) } } },
        { "weights.severities", Good with { Weights = Good.Weights with { Severities = [1] } } },
        { "bands.top_share", Good with { Bands = Good.Bands with { TopShare = 1.1m } } },
        { "bands", Good with { Bands = Good.Bands with { BasicBelow = 90 } } },
    };

    [Fact]
    public void The_default_policy_passes() => Assert.Empty(PolicyLint.Check(Good));

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_fault_is_found_at_its_path(string path, CountyPolicy policy) =>
        Assert.Contains(PolicyLint.Check(policy), finding => finding.Path == path && finding.MessageZh.Length > 0);

    [Fact]
    public void All_faults_are_found_at_once() =>
        Assert.Equal(2, PolicyLint.Check(Good with { VisitsPerDay = 0, NoAnswerDays = 0 }).Length);
}
