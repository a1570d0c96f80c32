using System.Text.Json;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;

namespace Lianxin.Domain.Policies;

/// <summary>Finds what a policy may not say. A policy with any finding can't be adopted.</summary>
public static class PolicyLint
{
    private const int MaxDays = 3660;
    private const int SeverityLevels = 5;
    private const int EscalationLevels = 3;

    /// <summary>Checks everything; never stops at the first finding.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>All findings; empty when the policy may be adopted.</returns>
    public static ImmutableArray<PolicyFinding> Check(CountyPolicy policy) =>
    [
        .. Label(policy),
        .. RankGroups(policy),
        .. Cadences(policy),
        .. Days(policy),
        .. Roles(policy),
        .. Weights(policy.Weights),
        .. Bands(policy.Bands),
    ];

    private static IEnumerable<PolicyFinding> Label(CountyPolicy policy) =>
        policy.Label.Length is >= 1 and <= 50 ? [] : [new("label", "1–50 characters", "应为1至50个字符")];

    private static IEnumerable<PolicyFinding> RankGroups(CountyPolicy policy) =>
    [
        .. Missing("rank_groups", policy.RankGroups.Keys),
        .. policy.RankGroups.OrderBy(group => group.Key).SelectMany(group => (IEnumerable<PolicyFinding>)
        [
            .. Range($"rank_groups.{Name(group.Key)}.lead_max", group.Value.LeadMax, 0, 1000),
            .. Range($"rank_groups.{Name(group.Key)}.link_max", group.Value.LinkMax, 0, 10_000),
            .. group.Value.LeadMax <= group.Value.LinkMax
                ? Nothing
                : [new PolicyFinding($"rank_groups.{Name(group.Key)}", "lead_max above link_max", "lead_max不能大于link_max")],
        ]),
    ];

    private static IEnumerable<PolicyFinding> Cadences(CountyPolicy policy) =>
        policy.Cadences.SelectMany((cadence, index) => Range($"cadences[{index}].count", cadence.Count, 1, 31));

    private static IEnumerable<PolicyFinding> Days(CountyPolicy policy) =>
    [
        .. Range("visits_per_day", policy.VisitsPerDay, 1, 100),
        .. Range("late_evidence_days", policy.LateEvidenceDays, 0, 366),
        .. Range("grace_days", policy.GraceDays, 0, 366),
        .. Range("no_answer_days", policy.NoAnswerDays, 1, 366),
        .. Range("missed_within_days", policy.MissedWithinDays, 0, 366),
        .. Missing("due_days", policy.DueDays.Keys),
        .. policy.DueDays.OrderBy(days => days.Key).SelectMany(days => DueDays($"due_days.{Name(days.Key)}", days.Value)),
        .. Escalation(policy.EscalationDays),
    ];

    private static IEnumerable<PolicyFinding> DueDays(string path, ImmutableArray<int> days) =>
    [
        .. Count(path, days.Length, SeverityLevels),
        .. days.SelectMany((day, index) => Range($"{path}[{index}]", day, 1, MaxDays)),
        .. days.Zip(days.Skip(1)).Any(pair => pair.Second > pair.First)
            ? [new PolicyFinding(path, "a severer difficulty may not be due later", "困难越重，办理期限不能越长")]
            : Nothing,
    ];

    private static IEnumerable<PolicyFinding> Escalation(ImmutableArray<int> days) =>
    [
        .. Count("escalation_days", days.Length, EscalationLevels),
        .. days.SelectMany((day, index) => Range($"escalation_days[{index}]", day, 1, MaxDays)),
        .. days.Zip(days.Skip(1)).Any(pair => pair.Second <= pair.First)
            ? [new PolicyFinding("escalation_days", "must ascend", "应逐级递增")]
            : Nothing,
    ];

    private static IEnumerable<PolicyFinding> Roles(CountyPolicy policy) =>
        policy.SingleHolderRoles.Distinct().Count() == policy.SingleHolderRoles.Length
            ? []
            : [new("single_holder_roles", "names a role twice", "角色重复")];

    private static IEnumerable<PolicyFinding> Weights(WorkloadWeights weights) =>
    [
        .. Missing("weights.roles", weights.Roles.Keys),
        .. Missing("weights.tags", weights.Tags.Keys),
        .. Missing("weights.categories", weights.Categories.Keys),
        .. weights.Roles.OrderBy(role => role.Key).SelectMany(role => Range($"weights.roles.{Name(role.Key)}", role.Value, 0, 1000)),
        .. weights.Tags.OrderBy(tag => tag.Key).SelectMany(tag => Range($"weights.tags.{Name(tag.Key)}", tag.Value, 0, 1000)),
        .. weights.Categories.OrderBy(category => category.Key).SelectMany(category => Range($"weights.categories.{Name(category.Key)}", category.Value, 0, 1000)),
        .. Range("weights.household", weights.Household, 0, 1000),
        .. Range("weights.monitoring", weights.Monitoring, 0, 1000),
        .. Range("weights.other_township", weights.OtherTownship, 0, 1000),
        .. Range("weights.visit_due", weights.VisitDue, 0, 1000),
        .. Count("weights.severities", weights.Severities.Length, SeverityLevels),
        .. weights.Severities.SelectMany((factor, index) => Range($"weights.severities[{index}]", factor, 0, 1000)),
    ];

    private static IEnumerable<PolicyFinding> Bands(BandPolicy bands) =>
    [
        .. Range("bands.top_share", bands.TopShare, 0, 1),
        .. Range("bands.top_at_least", bands.TopAtLeast, 0, 1000),
        .. Range("bands.fail_below", bands.FailBelow, 0, 1000),
        .. Range("bands.small_body", bands.SmallBody, 1, 10_000),
        .. bands.FailBelow <= bands.BasicBelow && bands.BasicBelow <= bands.TopAtLeast
            ? Nothing
            : [new PolicyFinding("bands", "must hold: fail_below ≤ basic_below ≤ top_at_least", "应满足fail_below ≤ basic_below ≤ top_at_least")],
        .. bands.SmallBodyAct.Length is >= 1 and <= 100 ? Nothing : [new PolicyFinding("bands.small_body_act", "1–100 characters", "应为1至100个字符")],
    ];

    private static IEnumerable<PolicyFinding> Nothing => [];

    private static IEnumerable<PolicyFinding> Missing<TEnum>(string path, IEnumerable<TEnum> present)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(member => !member.Equals(default(TEnum))).Except(present)
            .Select(member => new PolicyFinding($"{path}.{Name(member)}", "missing", "缺少该项"));

    private static IEnumerable<PolicyFinding> Count(string path, int count, int expected) =>
        count == expected ? [] : [new(path, $"{expected} numbers, not {count}", $"应为{expected}个数，实为{count}个")];

    private static IEnumerable<PolicyFinding> Range(string path, decimal value, decimal least, decimal most) =>
        value >= least && value <= most ? [] : [new(path, $"{value} is not within {least}–{most}", $"{value}不在{least}至{most}之间")];

    private static string Name<TEnum>(TEnum member)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(member.ToString());
}
