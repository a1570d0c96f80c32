using Lianxin.Generator.Cadres;
using Lianxin.Generator.Divisions;
using Lianxin.Generator.Links;
using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Households;

/// <summary>What later stages need of a household; its members are drawn again when wanted (<see cref="Members"/>).</summary>
internal sealed class Household
{
    public required int Index { get; init; }

    public required string Number { get; init; }

    public required VillageArea Village { get; init; }

    public required int Group { get; init; }

    public required string Residence { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required string? Monitoring { get; init; }

    public required int MemberCount { get; init; }

    public HouseholdFate Fate { get; set; }

    /// <summary>
    /// The day the household ends or moves; no row about it is recorded on that day or later, save that of the end
    /// itself.
    /// </summary>
    public int EndDay { get; set; } = int.MaxValue;

    /// <summary>Goes on under its number after another merges into it, so it must not end itself.</summary>
    public bool Receives { get; set; }

    /// <summary>Households that a split made; led by the same cadre.</summary>
    public IReadOnlyList<Household> Successors { get; set; } = [];

    /// <summary>In order, never overlapping.</summary>
    public List<LeadPeriod> Leads { get; } = [];

    public Cadre? GridWorker { get; set; }

    public string? GridLink { get; set; }

    public (int Occurred, int Recorded)? SampleVisit { get; private set; }

    private int _visits;

    public bool IsAway => Residence is "AWAY" or "VACANT";

    public bool VisitedMonthly => Monitoring is not null || Tags.Contains("EXTREME_HARDSHIP") || Tags.Contains("MAJOR_ILLNESS");

    public LeadPeriod? LeadOn(int day) => Leads.Find(period => day >= period.From && day <= period.To);

    /// <summary>Keeps one visit drawn uniformly of all, for difficulties that a visit brings up or misses.</summary>
    public void NoteVisit(int occurred, int recorded, SeededRandom random)
    {
        _visits++;
        if (random.Below(_visits) == 0)
            SampleVisit = (occurred, recorded);
    }
}
