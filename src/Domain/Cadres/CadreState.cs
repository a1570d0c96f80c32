using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Vetoes;

namespace Lianxin.Domain.Cadres;

/// <summary>A cadre as the stream tells it.</summary>
public sealed record CadreState
{
    /// <summary>Before the first event.</summary>
    public static readonly CadreState Empty = new();

    /// <summary>Version of the stream; 0 before registration.</summary>
    public long Version { get; init; }

    /// <summary>The cadre.</summary>
    public CadreId Id { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Employing body.</summary>
    public BodyId Body { get; init; }

    /// <summary>Post.</summary>
    public string Post { get; init; } = string.Empty;

    /// <summary>Personnel category.</summary>
    public PersonnelCategory Category { get; init; }

    /// <summary>Rank group.</summary>
    public RankGroup RankGroup { get; init; }

    /// <summary>Duty phone or empty.</summary>
    public string DutyPhone { get; init; } = string.Empty;

    /// <summary>Home village, or null when unknown.</summary>
    public DivisionId? HomeVillage { get; init; }

    /// <summary>First day in service.</summary>
    public DateOnly ActiveFrom { get; init; }

    /// <summary>Last day in service, or null.</summary>
    public DateOnly? ActiveTo { get; init; }

    /// <summary>External number or empty.</summary>
    public string ExternalNo { get; init; } = string.Empty;

    /// <summary>Leaves in the order they were granted.</summary>
    public ImmutableArray<Leave> Leaves { get; init; } = [];

    /// <summary>Vetoes of the cadre's years, in order of number.</summary>
    public ImmutableArray<Veto> Vetoes { get; init; } = [];

    /// <summary>Links held.</summary>
    public HeldLinks Links { get; init; } = HeldLinks.None;

    /// <summary>Whether the cadre was registered.</summary>
    public bool Exists => Version > 0;

    /// <summary>Whether the cadre is in service on a day, on leave or not.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from the first to the last day of service.</returns>
    public bool InServiceOn(DateOnly day) => Exists && ActiveFrom <= day && !(ActiveTo < day);

    /// <summary>Whether the cadre is in service and not on leave on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True when active.</returns>
    public bool ActiveOn(DateOnly day) => InServiceOn(day) && !Leaves.Any(leave => leave.Covers(day));
}
