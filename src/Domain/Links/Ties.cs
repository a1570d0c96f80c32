using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;

namespace Lianxin.Domain.Links;

/// <summary>Who is tied to a subject: whoever holds a link to it, or to the village that a household belongs to.</summary>
/// <param name="Own">The subject's links.</param>
/// <param name="Village">Links to a household's village, as far as the caller looked them up; default or empty for a division.</param>
public readonly record struct Ties(LinkBook Own, ImmutableArray<LinkRow> Village)
{
    /// <summary>Whether a cadre holds such a link on a day.</summary>
    /// <param name="cadre">The cadre.</param>
    /// <param name="day">The day.</param>
    /// <returns>Whether the cadre is tied.</returns>
    public bool Bind(CadreId cadre, DateOnly day) =>
        Own.Ties(cadre, day)
        || (!Village.IsDefault && Village.Any(link =>
            link.HolderKind == HolderKind.Cadre && link.HolderId == cadre.Value && link.FromDay <= day && !(link.ToDay < day)));
}
