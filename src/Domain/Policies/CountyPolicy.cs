using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;

namespace Lianxin.Domain.Policies;

/// <summary>
/// A county's policy: every number the rules start from. Adopted by an entry, never in code; the built-in file is only
/// the first version a new ledger adopts. Weights and points are decimals; days are calendar days unless said.
/// </summary>
public sealed record CountyPolicy
{
    /// <summary>A short label, such as <c>2026-default</c>.</summary>
    public required string Label { get; init; }

    /// <summary>Per rank group; every group is present.</summary>
    public required ImmutableDictionary<RankGroup, RankGroupPolicy> RankGroups { get; init; }

    /// <summary>Visit cadences; the first that matches a link holds, none means no visit is due.</summary>
    public required ImmutableArray<VisitCadence> Cadences { get; init; }

    /// <summary>Visits that count at most per cadre and day; 8 by default.</summary>
    public required int VisitsPerDay { get; init; }

    /// <summary>Evidence recorded more than this many days after it happened needs an attestation; 7 by default.</summary>
    public required int LateEvidenceDays { get; init; }

    /// <summary>Days to the due date from assignment, by category: five numbers, for severity 1 to 5.</summary>
    public required ImmutableDictionary<DifficultyCategory, ImmutableArray<int>> DueDays { get; init; }

    /// <summary>Days overdue at which levels 1, 2 and 3 of escalation are reached; ascending.</summary>
    public required ImmutableArray<int> EscalationDays { get; init; }

    /// <summary>Days of a successor's grace for what was overdue at hand-over; 30 by default.</summary>
    public required int GraceDays { get; init; }

    /// <summary>Days after which a resolved difficulty may close without an answer.</summary>
    public required int NoAnswerDays { get; init; }

    /// <summary>Days within which a difficulty found otherwise counts as missed by an earlier visit; 30 by default.</summary>
    public required int MissedWithinDays { get; init; }

    /// <summary>Roles with at most one holder per village or township at a time.</summary>
    public required ImmutableArray<LinkRole> SingleHolderRoles { get; init; }

    /// <summary>Weights of the workload.</summary>
    public required WorkloadWeights Weights { get; init; }

    /// <summary>Bands and quota.</summary>
    public required BandPolicy Bands { get; init; }

    /// <summary>Paths of the values not confirmed in a primary text.</summary>
    public required ImmutableArray<string> Unverified { get; init; }
}

/// <summary>Capacity of a rank group.</summary>
/// <param name="LeadMax">Households led at most; 0 means none.</param>
/// <param name="LinkMax">Links of any role at most.</param>
/// <param name="HomeVillageRecusal">Whether the home village is barred.</param>
public sealed record RankGroupPolicy(int LeadMax, int LinkMax, bool HomeVillageRecusal);

/// <summary>Period over which visits are due.</summary>
public enum CadencePeriod
{
    /// <summary>Not stated; refused.</summary>
    Unspecified = 0,

    /// <summary>Calendar month.</summary>
    Month = 1,

    /// <summary>Calendar quarter.</summary>
    Quarter = 2,
}

/// <summary>How many visits are due per period for links that match.</summary>
/// <param name="Role">The link's role.</param>
/// <param name="AnyTags">Bit mask of tags, bit n−1 for tag n; with monitoring, one match suffices; 0 with <paramref name="AnyMonitoring"/> false matches all.</param>
/// <param name="AnyMonitoring">Whether any monitoring type matches.</param>
/// <param name="Period">Period.</param>
/// <param name="Count">Visits due per period, 1–31.</param>
public sealed record VisitCadence(LinkRole Role, int AnyTags, bool AnyMonitoring, CadencePeriod Period, int Count);

/// <summary>Weights of the workload; see docs/workload.md.</summary>
public sealed record WorkloadWeights
{
    /// <summary>Per link role; multiplies a household's weight, or is the whole weight of a division link.</summary>
    public required ImmutableDictionary<LinkRole, decimal> Roles { get; init; }

    /// <summary>Base weight of a household.</summary>
    public required decimal Household { get; init; }

    /// <summary>Added per tag.</summary>
    public required ImmutableDictionary<HouseholdTag, decimal> Tags { get; init; }

    /// <summary>Added for any monitoring type.</summary>
    public required decimal Monitoring { get; init; }

    /// <summary>Added to a household outside the duty station's township.</summary>
    public required decimal OtherTownship { get; init; }

    /// <summary>Per difficulty category.</summary>
    public required ImmutableDictionary<DifficultyCategory, decimal> Categories { get; init; }

    /// <summary>Factors for severity 1 to 5.</summary>
    public required ImmutableArray<decimal> Severities { get; init; }

    /// <summary>Per visit still due in the running period.</summary>
    public required decimal VisitDue { get; init; }
}

/// <summary>Bands and quota; see docs/evaluation.md.</summary>
public sealed record BandPolicy
{
    /// <summary>Share of the top band in a pool, floor rounding; 0.20 by default.</summary>
    public required decimal TopShare { get; init; }

    /// <summary>Least total for the top band.</summary>
    public required decimal TopAtLeast { get; init; }

    /// <summary>Totals below this are proposed for the third band.</summary>
    public required decimal BasicBelow { get; init; }

    /// <summary>Totals below this are proposed for the fourth band.</summary>
    public required decimal FailBelow { get; init; }

    /// <summary>Bodies with fewer banded cadres than this share one pool, by a named act.</summary>
    public required int SmallBody { get; init; }

    /// <summary>The act that pools small bodies.</summary>
    public required string SmallBodyAct { get; init; }

    /// <summary>The thresholds, stated for a base of 100, as they hold for another base.</summary>
    /// <param name="basis">Points of all sections together.</param>
    /// <returns>The same policy with its totals scaled.</returns>
    public BandPolicy At(decimal basis) => basis == 100 ? this : this with
    {
        TopAtLeast = TopAtLeast * basis / 100, BasicBelow = BasicBelow * basis / 100, FailBelow = FailBelow * basis / 100,
    };
}
