using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Links;

/// <summary>A link as its subject remembers it.</summary>
/// <param name="Id">The link.</param>
/// <param name="HolderKind">Cadre or body.</param>
/// <param name="HolderId">Cadre or body id, as text.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Role">Role.</param>
/// <param name="Duties">Duties.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive; null while open. The day before <paramref name="From"/> means that it never came into force.</param>
/// <param name="ExternalNo">联系编号 or empty.</param>
public sealed record Link(
    LinkId Id, HolderKind HolderKind, string HolderId, LinkKind Kind, LinkRole Role, LinkDuties Duties, DateOnly From, DateOnly? To, string ExternalNo)
{
    /// <summary>The holder when it is a cadre.</summary>
    public CadreId? Cadre => HolderKind == HolderKind.Cadre ? EntityId.Parse<CadreId>(HolderId) : null;

    /// <summary>Whether the link covers a day.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>True from the first to the last day.</returns>
    public bool InForceOn(DateOnly day) => From <= day && (To is not { } last || day <= last);

    /// <summary>Whether the link covers the day or any later one.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>True when something of it is left to end.</returns>
    public bool Reaches(DateOnly day) => To is not { } last || (last >= From && last >= day);

    /// <summary>Whether two periods share a day.</summary>
    /// <param name="from">First day of the other.</param>
    /// <param name="to">Last day of the other, or null while open.</param>
    /// <returns>True when at least one day is in both; an empty period shares none.</returns>
    public bool Overlaps(DateOnly from, DateOnly? to) =>
        (To is not { } last || (last >= From && last >= from)) && (to is not { } otherLast || (otherLast >= from && otherLast >= From));
}
