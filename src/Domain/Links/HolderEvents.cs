using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Links;

/// <summary>The holder's side of a started link, in the holder's stream; its full terms are in the subject's.</summary>
/// <param name="Link">What capacity needs of the link.</param>
/// <param name="Approver">Who approved it above capacity, or null.</param>
/// <param name="Warning">Why it was let in above capacity, for the clerk; empty when there was room.</param>
/// <param name="OccurredOn">Its first day, or the day of the entry when that lies ahead.</param>
public sealed record CaseTaken(HeldLink Link, Secret? Approver, string Warning, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>The holder's side of an ended link.</summary>
/// <param name="Link">The link.</param>
/// <param name="LastDay">Its last day in force; the day before its first when it never came into force.</param>
/// <param name="OccurredOn">The last day, or the day of the entry when that lies ahead.</param>
public sealed record CaseReleased(LinkId Link, DateOnly LastDay, DateOnly OccurredOn) : ISubjectEvent;
