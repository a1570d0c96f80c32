using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Tests.Evaluation;
using Lianxin.Domain.Workload;
using Xunit;

namespace Lianxin.Domain.Tests.Workload;

public sealed class WorkloadTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    /// <summary>Lead 1 × (1 + minimum income 0.5 + disability 0.5 + monitoring 1 + other township 0.2) = 3.2; the second household at home is 1.</summary>
    [Fact]
    public void A_household_weighs_by_tags_monitoring_and_distance()
    {
        var load = Load(
            links: [Household("H-1", township: "V-T2", tags: Mask(HouseholdTag.MinimumIncome, HouseholdTag.Disability), monitoring: MonitoringType.Unstable), Household("H-2")]);

        Assert.Equal(4.2m, load.FromLinks);
    }

    [Fact]
    public void Nothing_is_far_from_a_body_without_a_township() =>
        Assert.Equal(1m, Load(links: [Household("H-1", township: "V-T2")], dutyTownship: null).FromLinks);

    /// <summary>First secretary 6 and a household looked after by a grid worker 0.1 × (1 + orphan 1) = 0.2.</summary>
    [Fact]
    public void A_division_weighs_by_role_alone_and_a_role_multiplies_a_household()
    {
        var load = Load(links:
        [
            new CaseLink("L-V", SubjectKind.Village, "V-1", LinkRole.FirstSecretary, Today, "V-1", "V-T2", 0, MonitoringType.Unspecified),
            Household("H-1", role: LinkRole.GridWorker, tags: Mask(HouseholdTag.Orphan)),
        ]);

        Assert.Equal(6.2m, load.FromLinks);
    }

    /// <summary>Housing 1.5 × severity 4 1.5 × (1 + age): assigned 30 April, due 30 May, so 20 of 30 days on 20 May: 2.25 × 1.6667 = 3.75; from the due date on 4.5.</summary>
    [Theory]
    [InlineData("2026-05-20", 3.75)]
    [InlineData("2026-05-30", 4.5)]
    [InlineData("2026-09-01", 4.5)]
    [InlineData("2026-04-30", 2.25)]
    public void A_difficulty_ages_until_its_due_date(string day, double weight)
    {
        var load = Load([Difficulty("D-1", DifficultyCategory.Housing, 4, "2026-04-30", due: "2026-05-30")], day: DateOnly.Parse(day));

        Assert.Equal((decimal)weight, decimal.Round(load.FromDifficulties, 10));
        Assert.Equal(day == "2026-09-01" ? 1 : 0, load.Overdue);
    }

    /// <summary>Same household and category: reported 1 January counts, 31 March (day 89) doesn't, 1 April (day 90) does. Living 1 × severity 3 1, no age.</summary>
    [Fact]
    public void A_need_counts_once_in_ninety_days()
    {
        var load = Load(
        [
            Difficulty("D-3", DifficultyCategory.Living, 3, "2026-04-01"), Difficulty("D-1", DifficultyCategory.Living, 3, "2026-01-01"),
            Difficulty("D-2", DifficultyCategory.Living, 3, "2026-03-31"), Difficulty("D-4", DifficultyCategory.Income, 3, "2026-03-31"),
        ]);

        Assert.Equal(3.2m, load.FromDifficulties);
        Assert.Equal(["D-1", "D-2", "D-4", "D-3"], load.Terms.Select(t => t.Id));
        Assert.Equal(0, load.Terms[1].Value);
    }

    /// <summary>H-1 monthly (major illness), H-2 quarterly. Visits: H-1 in April (another month), H-2 on 3 April and tomorrow. Due 2, done 1, outstanding 1 × 0.2.</summary>
    [Fact]
    public void Outstanding_visits_are_those_of_the_running_periods()
    {
        CaseLink[] links = [Household("H-1", tags: Mask(HouseholdTag.MajorIllness)), Household("H-2")];
        CaseVisit[] visits = [Visit("W-1", "H-1", "2026-04-30"), Visit("W-2", "H-2", "2026-04-03"), Visit("W-3", "H-2", "2026-05-21"), Visit("W-2", "H-2", "2026-04-03")];
        var load = Load(links: links, visits: visits);
        var away = Load(links: links, visits: visits, active: false);

        Assert.Equal((2, 1, 1, 0.2m), (load.VisitsDue, load.VisitsDone, load.VisitsOutstanding, load.FromVisits));
        Assert.Equal((0, 0m), (away.VisitsOutstanding, away.FromVisits));
        Assert.Equal(new DateOnly(2026, 4, 1), WorkloadRules.VisitsSince(Today));
    }

    [Fact]
    public void An_active_cadre_without_load_is_idle_and_an_inactive_one_is_not()
    {
        Assert.True(Load().Idle);
        Assert.False(Load(active: false).Idle);
        Assert.False(Load(links: [Household("H-1")]).Idle);
    }

    [Fact]
    public void The_total_is_the_sum_of_its_terms()
    {
        var load = Load([Difficulty("D-1", DifficultyCategory.Roads, 2, "2026-05-01", due: "2026-08-01")], [Household("H-1"), Household("H-2")]);

        Assert.Equal(load.Total, load.Terms.Sum(t => t.Value));
        Assert.All(load.Terms, t => Assert.Equal(t.Value, t.Factor * t.Amount));
        Assert.Equal(load.Total, load.FromLinks + load.FromDifficulties + load.FromVisits);
    }

    private static CadreLoad Load(
        CaseDifficulty[]? difficulties = null, CaseLink[]? links = null, CaseVisit[]? visits = null, bool active = true, string? dutyTownship = "V-T1", DateOnly? day = null) =>
        WorkloadRules.Load(
            new Caseload("C-1", RankGroup.Staff, "B-1", "V-T1", dutyTownship, active, [.. links ?? []], [.. difficulties ?? []], [.. visits ?? []]), Defaults.Policy, day ?? Today);

    private static CaseLink Household(
        string id, LinkRole role = LinkRole.Lead, string township = "V-T1", int tags = 0, MonitoringType monitoring = MonitoringType.Unspecified) =>
        new($"L-{id}", SubjectKind.Household, id, role, new DateOnly(2026, 1, 1), "V-1", township, tags, monitoring);

    private static CaseDifficulty Difficulty(string id, DifficultyCategory category, int severity, string reported, string? due = null) => new(
        id, "H-1", category, severity, DateOnly.Parse(reported), due is null ? null : DateOnly.Parse(reported), due is null ? null : DateOnly.Parse(due));

    private static CaseVisit Visit(string id, string household, string day) => new(id, household, DateOnly.Parse(day));

    private static int Mask(params HouseholdTag[] tags) => tags.Aggregate(0, (mask, tag) => mask | (1 << ((int)tag - 1)));
}
