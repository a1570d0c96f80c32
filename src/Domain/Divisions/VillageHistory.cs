using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Divisions;

/// <summary>A village from a day on, until the next one begins.</summary>
/// <param name="Village">The division.</param>
/// <param name="From">First day.</param>
public sealed record VillageSince(DivisionId Village, DateOnly From);

/// <summary>Where a subject belonged, by day: facts keep the division of their day.</summary>
/// <param name="Periods">At least one, ascending by <see cref="VillageSince.From"/>.</param>
public sealed record VillageHistory(ImmutableArray<VillageSince> Periods)
{
    /// <summary>A subject that has belonged to one division throughout.</summary>
    /// <param name="village">The division.</param>
    /// <returns>The history.</returns>
    public static VillageHistory Always(DivisionId village) => new([new VillageSince(village, DateOnly.MinValue)]);

    /// <summary>The village today.</summary>
    public VillageSince Last => Periods[^1];

    /// <summary>The village of a day; days before the first period belong to it.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>The division.</returns>
    public DivisionId On(DateOnly day)
    {
        for (var i = Periods.Length - 1; i > 0; i--)
        {
            if (Periods[i].From <= day)
                return Periods[i].Village;
        }

        return Periods[0].Village;
    }

    /// <summary>Adds a period after the present one.</summary>
    /// <param name="village">The new division.</param>
    /// <param name="from">Its first day, not before <see cref="Last"/>'s.</param>
    /// <returns>The longer history.</returns>
    public VillageHistory Move(DivisionId village, DateOnly from) => new(Periods.Add(new VillageSince(village, from)));
}
