using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;
using Lianxin.Yaml;
using Xunit;

namespace Lianxin.Domain.Tests.Policies;

public sealed class PolicyYamlTests
{
    [Fact]
    public void The_default_file_reads_as_it_says()
    {
        var policy = DefaultPolicy.Value;

        Assert.Equal("2026-default", policy.Label);
        Assert.Equal(new RankGroupPolicy(4, 30, true), policy.RankGroups[RankGroup.Staff]);
        Assert.Equal([60, 45, 30, 15, 7], policy.DueDays[DifficultyCategory.Living]);
        Assert.Equal(new VisitCadence(LinkRole.Lead, 0b100010, true, CadencePeriod.Month, 1), policy.Cadences[0]);
        Assert.Equal(0.1m, policy.Weights.Roles[LinkRole.GridWorker]);
        Assert.Equal(0.20m, policy.Bands.TopShare);
    }

    [Fact]
    public void An_unknown_key_is_refused_with_its_place()
    {
        var result = PolicyYaml.Read(DefaultPolicy.Yaml.Replace("grace_days: 30", "grace_day: 30", StringComparison.Ordinal));

        Assert.Null(result.Value);
        Assert.Contains(result.Errors, error => error is { Path: "grace_day", Message: "unknown key", Column: 1 } && error.Line > 1);
        Assert.Contains(result.Errors, error => error is { Path: "grace_days", Message: "missing" });
    }

    [Theory]
    [InlineData("visits_per_day: 8", "visits_per_day: eight", "visits_per_day")]
    [InlineData("STAFF:             {", "CLERK:             {", "rank_groups.CLERK")]
    [InlineData("  STAFF:             { lead_max: 4, ", "  STAFF:             { lead_max: many, ", "rank_groups.STAFF.lead_max")]
    [InlineData("period: MONTH, count: 1", "period: WEEK, count: 1", "cadences[0].period")]
    [InlineData("escalation_days: [1, 15, 45]", "escalation_days: [1, x, 45]", "escalation_days[1]")]
    [InlineData("late_evidence_days: 7", "late_evidence_days: [7]", "late_evidence_days")]
    public void A_wrong_value_is_named_by_its_path(string right, string wrong, string path)
    {
        var result = PolicyYaml.Read(DefaultPolicy.Yaml.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(result.Value);
        Assert.Contains(result.Errors, error => error.Path == path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("label: [")]
    [InlineData("a: 1\na: 2")]
    [InlineData("a: &x [1]\nb: *x")]
    [InlineData("a: 1\n---\nb: 2")]
    public void What_is_no_plain_mapping_is_refused(string yaml)
    {
        var result = PolicyYaml.Read(yaml);

        Assert.Null(result.Value);
        Assert.NotEmpty(result.Errors);
    }

    [Fact]
    public void Depth_is_bounded_before_a_tree_is_built()
    {
        var result = PolicyYaml.Read("a: " + new string('[', 200_000));

        Assert.Contains("nested deeper", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }
}
