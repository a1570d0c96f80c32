using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Links;

/// <summary>What a holder holds, held or will hold. Immutable.</summary>
public sealed record HeldLinks
{
    /// <summary>Nothing held.</summary>
    public static readonly HeldLinks None = new();

    /// <summary>All links ever taken, by id.</summary>
    public ImmutableDictionary<LinkId, HeldLink> All { get; init; } = ImmutableDictionary<LinkId, HeldLink>.Empty;

    /// <summary>With one more link.</summary>
    /// <param name="taken">The event.</param>
    /// <returns>The new holdings.</returns>
    public HeldLinks Apply(CaseTaken taken) => new() { All = All.Add(taken.Link.Link, taken.Link) };

    /// <summary>With a link's last day set.</summary>
    /// <param name="released">The event; its link must be held.</param>
    /// <returns>The new holdings.</returns>
    public HeldLinks Apply(CaseReleased released) =>
        new() { All = All.SetItem(released.Link, All[released.Link] with { To = released.LastDay }) };

    /// <summary>Links in force after a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Those without a last day or with a later one.</returns>
    public IEnumerable<HeldLink> After(DateOnly day) => All.Values.Where(link => link.Overlaps(day.AddDays(1), null));

    /// <summary>
    /// The first day of a period on which one link more would make more than <paramref name="most"/>: counted per day, and
    /// only on days where a count can rise, the period's first and each link's first.
    /// </summary>
    /// <param name="from">First day of the new link.</param>
    /// <param name="to">Its last day, or null.</param>
    /// <param name="most">Links at most on any day.</param>
    /// <param name="counts">Which links count.</param>
    /// <returns>The day, or null when there is room throughout.</returns>
    public DateOnly? FirstDayFull(DateOnly from, DateOnly? to, int most, Func<HeldLink, bool> counts)
    {
        var overlapping = All.Values.Where(link => counts(link) && link.Overlaps(from, to)).ToList();
        return overlapping.Count < most
            ? null
            : overlapping.Select(link => link.From > from ? link.From : from).Append(from).Distinct().Order()
                .Where(day => overlapping.Count(link => link.Covers(day)) + 1 > most)
                .Select(day => (DateOnly?)day)
                .FirstOrDefault();
    }
}
