using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;

namespace Lianxin.Domain.Commands;

/// <summary>A link's terms.</summary>
/// <param name="Link">The link.</param>
/// <param name="SubjectKind">What it is to.</param>
/// <param name="SubjectId">Household or division id, as text.</param>
/// <param name="HolderKind">Cadre or body.</param>
/// <param name="HolderId">Cadre or body id, as text.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Role">Role.</param>
/// <param name="Duties">Duties.</param>
/// <param name="From">First day, inclusive; may lie in the future.</param>
/// <param name="To">Last day, inclusive, or null while open.</param>
/// <param name="ExternalNo">联系编号 or empty.</param>
/// <param name="Imported">An import: capacity warns instead of refusing.</param>
/// <param name="Approver">Who approved a link above capacity, or empty.</param>
[GenerateSerializer, Immutable, Alias("lx.LinkTerms")]
public sealed record LinkTerms(
    [property: Id(0)] LinkId Link,
    [property: Id(1)] SubjectKind SubjectKind,
    [property: Id(2)] string SubjectId,
    [property: Id(3)] HolderKind HolderKind,
    [property: Id(4)] string HolderId,
    [property: Id(5)] LinkKind Kind,
    [property: Id(6)] LinkRole Role,
    [property: Id(7)] LinkDuties Duties,
    [property: Id(8)] DateOnly From,
    [property: Id(9)] DateOnly? To,
    [property: Id(10)] string ExternalNo,
    [property: Id(11)] bool Imported,
    [property: Id(12)] string Approver);

/// <summary>Starts a link: decided by the subject and by the holder, stored in both streams in one append.</summary>
[GenerateSerializer, Immutable, Alias("lx.StartLink")]
public sealed record StartLink([property: Id(0)] LinkTerms Terms, [property: Id(1)] string Reason) : SubjectCommand;

/// <summary>Ends a link; open difficulties handled by its holder go to <paramref name="Successor"/> when one is named.</summary>
/// <param name="Link">The link.</param>
/// <param name="LastDay">Last day in force.</param>
/// <param name="Reason">Required.</param>
/// <param name="Successor">Who takes over open difficulties of this subject, or null.</param>
[GenerateSerializer, Immutable, Alias("lx.EndLink")]
public sealed record EndLink(
    [property: Id(0)] LinkId Link, [property: Id(1)] DateOnly LastDay, [property: Id(2)] string Reason, [property: Id(3)] CadreId? Successor) : SubjectCommand;

/// <summary>Ends one link and starts another in its place: one decision of the subject, so that no day is without or with two.</summary>
[GenerateSerializer, Immutable, Alias("lx.ReplaceLink")]
public sealed record ReplaceLink(
    [property: Id(0)] LinkId Link, [property: Id(1)] LinkTerms Terms, [property: Id(2)] string Reason, [property: Id(3)] string HandOverNote) : SubjectCommand;
