using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Links;

/// <summary>The holder's side of a started link, in the holder's stream; its full terms are in the subject's.</summary>
/// <param name="Link">What capacity needs of the link.</param>
/// <param name="Approver">Who approved it above capacity, or null.</param>
/// <param name="Warning">Why it was let in above capacity, for the clerk, in Chinese; empty when there was room.</param>
/// <param name="OccurredOn">Its first day, or the day of the entry when that lies ahead.</param>
public sealed record CaseTaken(HeldLink Link, Secret? Approver, string Warning, DateOnly OccurredOn) : ISubjectEvent
{
    /// <summary>What the caller is told in both languages, or null when there was room; the English follows from the entry.</summary>
    public Notice? Notice => Warning.Length == 0
        ? null
        : new Notice(
            $"{Link.Link} takes its holder above the rank group's capacity; {(Approver is null ? "name an approver" : "approved")}", Warning);
}

/// <summary>The holder's side of an ended link.</summary>
/// <param name="Link">The link.</param>
/// <param name="LastDay">Its last day in force; the day before its first when it never came into force.</param>
/// <param name="OccurredOn">The last day, or the day of the entry when that lies ahead.</param>
public sealed record CaseReleased(LinkId Link, DateOnly LastDay, DateOnly OccurredOn) : ISubjectEvent;
