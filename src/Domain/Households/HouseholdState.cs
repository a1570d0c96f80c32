using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Secrets;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Households;

/// <summary>
/// A household as its stream tells it: what decisions need and nothing more. Texts of the ledger are not remembered, and
/// what a correction supersedes is read back from the ledger. Made by <see cref="HouseholdFold"/> alone.
/// </summary>
public sealed record HouseholdState
{
    /// <summary>How many of the latest visits are remembered, so that voiding one brings back the day before it.</summary>
    public const int VisitsRemembered = 8;

    /// <summary>Before the first entry.</summary>
    public static readonly HouseholdState Empty = new();

    /// <summary>Version of the stream; 0 when not founded.</summary>
    public long Version { get; init; }

    /// <summary>Whether the household exists.</summary>
    public bool Exists => Version > 0;

    /// <summary>The household; <c>default</c> when not founded.</summary>
    public HouseholdId Id { get; init; }

    /// <summary>Status.</summary>
    public HouseholdStatus Status { get; init; }

    /// <summary>Villagers' group.</summary>
    public string Group { get; init; } = string.Empty;

    /// <summary>Address, sealed as <c>address</c>.</summary>
    public Secret? Address { get; init; }

    /// <summary>Residence.</summary>
    public Residence Residence { get; init; }

    /// <summary>Tags, see <see cref="HouseholdTags"/>.</summary>
    public int Tags { get; init; }

    /// <summary>Monitoring type; unspecified for none.</summary>
    public MonitoringType Monitoring { get; init; }

    /// <summary>户编号 or empty.</summary>
    public string ExternalNo { get; init; } = string.Empty;

    /// <summary>低保证号 or empty.</summary>
    public string LowIncomeNo { get; init; } = string.Empty;

    /// <summary>The day it was registered or founded by a split; entries may be dated up to ten years before.</summary>
    public DateOnly FoundedOn { get; init; }

    /// <summary>Where it belonged, by day; null when not founded.</summary>
    public VillageHistory? Villages { get; init; }

    /// <summary>Members, present and former. Exactly one present member is the head while the household is active.</summary>
    public ImmutableArray<Member> Members { get; init; } = [];

    /// <summary>Difficulties.</summary>
    public DifficultyBook Difficulties { get; init; } = DifficultyBook.Empty;

    /// <summary>Links.</summary>
    public LinkBook Links { get; init; } = LinkBook.Empty;

    /// <summary>Entries superseded and attested.</summary>
    public EvidenceMarks Marks { get; init; } = EvidenceMarks.Empty;

    /// <summary>The latest visits by day, at most <see cref="VisitsRemembered"/>, ascending.</summary>
    public ImmutableArray<VisitDay> LatestVisits { get; init; } = [];

    /// <summary>Households it goes on in.</summary>
    public ImmutableArray<HouseholdId> Successors { get; init; } = [];

    /// <summary>First day without it after a split or merge; last day after moving out or dissolving.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Its last day, or null while it goes on.</summary>
    public DateOnly? LastDay => Status is HouseholdStatus.Split or HouseholdStatus.Merged ? ClosedOn?.AddDays(-1) : ClosedOn;

    /// <summary>Where the difficulties went that it did not finish, by a split or a merge.</summary>
    public ImmutableDictionary<DifficultyId, HouseholdId> PassedOn { get; init; } = ImmutableDictionary<DifficultyId, HouseholdId>.Empty;

    /// <summary>Members of today.</summary>
    public IEnumerable<Member> Present => Members.Where(member => member.Status == MemberStatus.Present);

    /// <summary>The village today.</summary>
    /// <exception cref="InvalidOperationException">Not founded.</exception>
    public DivisionId Village => (Villages ?? throw new InvalidOperationException("the household is not founded")).Last.Village;

    /// <summary>The latest visit's day, or null.</summary>
    public DateOnly? LastVisitOn => LatestVisits.Length > 0 ? LatestVisits[^1].Day : null;

    /// <summary>Finds a member, present or former.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The member, or null.</returns>
    public Member? Find(PersonId person) => Members.FirstOrDefault(member => member.Person == person);
}
