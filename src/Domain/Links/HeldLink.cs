using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Links;

/// <summary>A link as its holder's stream knows it: enough for capacity and for naming what is held.</summary>
/// <param name="Link">The link.</param>
/// <param name="SubjectKind">What it is to.</param>
/// <param name="SubjectId">Household or division id.</param>
/// <param name="Role">Role.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive, or null while open.</param>
public sealed record HeldLink(LinkId Link, SubjectKind SubjectKind, string SubjectId, LinkRole Role, DateOnly From, DateOnly? To)
{
    /// <summary>What the holder keeps of a link's terms.</summary>
    /// <param name="terms">The terms.</param>
    /// <returns>The held link.</returns>
    public static HeldLink Of(LinkTerms terms) => new(terms.Link, terms.SubjectKind, terms.SubjectId, terms.Role, terms.From, terms.To);

    /// <summary>Whether it is in force on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from the first to the last day, inclusive.</returns>
    public bool Covers(DateOnly day) => From <= day && !(To < day);

    /// <summary>Whether it is in force on any day of a period.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, or null for open.</param>
    /// <returns>True when the periods share a day. A link ended before it began shares none.</returns>
    public bool Overlaps(DateOnly from, DateOnly? to) => !(To < from) && !(to < From) && !(To < From);
}
