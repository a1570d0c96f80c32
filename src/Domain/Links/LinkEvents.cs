using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Links;

/// <summary>Something that happened to one link.</summary>
public interface ILinkEvent : ISubjectEvent
{
    /// <summary>The link.</summary>
    LinkId Link { get; }
}

/// <summary>
/// A link was made, from <c>From</c> on; <c>OccurredOn</c> is that day, or today when it lies in the future.
/// <c>CarriedFrom</c> names the link it continues after a household split.
/// </summary>
public sealed record LinkStarted(
    LinkId Link,
    SubjectKind SubjectKind,
    string SubjectId,
    HolderKind HolderKind,
    string HolderId,
    LinkKind Kind,
    LinkRole Role,
    LinkDuties Duties,
    DateOnly From,
    DateOnly? To,
    string ExternalNo,
    bool Imported,
    LinkId? CarriedFrom,
    Secret? Approver,
    Secret? Reason,
    DateOnly OccurredOn) : ILinkEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => LinkHolder.Cadre(HolderKind, HolderId);
}

/// <summary>
/// A link ends with <c>LastDay</c>, inclusive; the day before its first means that it never came into force. The holder is
/// named so that one entry says whom it touches.
/// </summary>
public sealed record LinkEnded(
    LinkId Link, DateOnly LastDay, HolderKind HolderKind, string HolderId, CadreId? Successor, LinkId? ReplacedBy, Secret? Reason, Secret? HandOverNote, DateOnly OccurredOn) : ILinkEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => LinkHolder.Cadre(HolderKind, HolderId);
}

/// <summary>The holder of a link as a cadre, if it is one.</summary>
internal static class LinkHolder
{
    public static IEnumerable<CadreId> Cadre(HolderKind kind, string holderId) =>
        kind == HolderKind.Cadre ? [EntityId.Parse<CadreId>(holderId)] : [];
}
