using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;

namespace Lianxin.Yaml;

/// <summary>Reads a policy file. Form only: what the values may be is the policy linter's matter.</summary>
public static class PolicyYaml
{
    /// <summary>Reads a policy; unknown keys are errors.</summary>
    /// <param name="yaml">The file, at most <see cref="YamlText.MaxLength"/> characters.</param>
    /// <returns>The policy, or everything that is wrong with its form.</returns>
    public static YamlResult<CountyPolicy> Read(string yaml) => YamlText.Read(yaml, Policy);

    private static CountyPolicy Policy(YamlMap map) => new()
    {
        Label = map.Text("label"),
        RankGroups = map.ByEnum<RankGroup, RankGroupPolicy>("rank_groups", RankGroup),
        Cadences = [.. map.Maps("cadences").Select(Cadence)],
        VisitsPerDay = map.Int("visits_per_day"),
        LateEvidenceDays = map.Int("late_evidence_days"),
        DueDays = map.ByEnum<DifficultyCategory, ImmutableArray<int>>("due_days", (days, key) => days.List<int>(key, YamlScalar.Int)),
        EscalationDays = map.List<int>("escalation_days", YamlScalar.Int),
        GraceDays = map.Int("grace_days"),
        NoAnswerDays = map.Int("no_answer_days"),
        MissedWithinDays = map.Int("missed_within_days"),
        SingleHolderRoles = map.List<LinkRole>("single_holder_roles", YamlScalar.Enum),
        Weights = Weights(map.Map("weights")),
        Bands = Bands(map.Map("bands")),
        Unverified = map.Has("unverified") ? map.List<string>("unverified", YamlScalar.Text) : [],
    };

    private static RankGroupPolicy RankGroup(YamlMap groups, string key) => groups.Map(key) is { } group
        ? new RankGroupPolicy(group.Int("lead_max"), group.Int("link_max"), group.Bool("home_village_recusal"))
        : new RankGroupPolicy(0, 0, false);

    private static VisitCadence Cadence(YamlMap map) => new(
        map.Enum<LinkRole>("role"),
        map.Has("tags") ? TagMask(map.List<HouseholdTag>("tags", YamlScalar.Enum)) : 0,
        map.Has("monitoring") && map.Bool("monitoring"),
        map.Enum<CadencePeriod>("period"),
        map.Int("count"));

    private static int TagMask(ImmutableArray<HouseholdTag> tags) =>
        tags.Where(tag => tag != HouseholdTag.Unspecified).Aggregate(0, (mask, tag) => mask | (1 << ((int)tag - 1)));

    private static WorkloadWeights Weights(YamlMap? map) => map is null ? NoWeights : new WorkloadWeights
    {
        Roles = map.ByEnum<LinkRole, decimal>("roles", (roles, key) => roles.Decimal(key)),
        Household = map.Decimal("household"),
        Tags = map.ByEnum<HouseholdTag, decimal>("tags", (tags, key) => tags.Decimal(key)),
        Monitoring = map.Decimal("monitoring"),
        OtherTownship = map.Decimal("other_township"),
        Categories = map.ByEnum<DifficultyCategory, decimal>("categories", (categories, key) => categories.Decimal(key)),
        Severities = map.List<decimal>("severities", YamlScalar.Decimal),
        VisitDue = map.Decimal("visit_due"),
    };

    // Never returned: the missing section is already an error.
    private static WorkloadWeights NoWeights => new()
    {
        Roles = ImmutableDictionary<LinkRole, decimal>.Empty,
        Household = 0,
        Tags = ImmutableDictionary<HouseholdTag, decimal>.Empty,
        Monitoring = 0,
        OtherTownship = 0,
        Categories = ImmutableDictionary<DifficultyCategory, decimal>.Empty,
        Severities = [],
        VisitDue = 0,
    };

    private static BandPolicy Bands(YamlMap? map) => new()
    {
        TopShare = map?.Decimal("top_share") ?? 0,
        TopAtLeast = map?.Decimal("top_at_least") ?? 0,
        BasicBelow = map?.Decimal("basic_below") ?? 0,
        FailBelow = map?.Decimal("fail_below") ?? 0,
        SmallBody = map?.Int("small_body") ?? 0,
        SmallBodyAct = map?.Text("small_body_act") ?? string.Empty,
    };
}
