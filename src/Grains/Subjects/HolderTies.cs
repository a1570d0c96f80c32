using Lianxin.Domain.Commands;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;

namespace Lianxin.Grains.Subjects;

/// <summary>Reads from a subject's events what its links' holders have to agree to: both streams go into one append.</summary>
internal static class HolderTies
{
    /// <summary>The ties of decided events, secrets in clear.</summary>
    /// <param name="events">The events.</param>
    /// <param name="village">The household's village; null for a division.</param>
    /// <returns>In the order of the events.</returns>
    public static ImmutableArray<HolderTie> Of(IEnumerable<ISubjectEvent> events, DivisionId? village) => [.. events.SelectMany(happened => Of(happened, village))];

    private static IEnumerable<HolderTie> Of(ISubjectEvent happened, DivisionId? village) => happened switch
    {
        // What a split carries on was agreed to before: above capacity it warns, and recusal is not asked again.
        LinkStarted e => [new HolderTie(e.HolderId, Take(e), e.CarriedFrom is null ? village : null)],
        LinkEnded e => [new HolderTie(e.HolderId, new EndLink(e.Link, e.LastDay, string.Empty, null), null)],
        _ => [],
    };

    private static StartLink Take(LinkStarted e) => new(
        new LinkTerms(
            e.Link, e.SubjectKind, e.SubjectId, e.HolderKind, e.HolderId, e.Kind, e.Role, e.Duties, e.From, e.To, e.ExternalNo,
            e.Imported || e.CarriedFrom is not null, e.Approver?.Clear ?? string.Empty),
        string.Empty);
}
