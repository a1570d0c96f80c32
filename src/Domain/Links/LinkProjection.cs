using Lianxin.Domain.Facts;
using Lianxin.Domain.Rows;

namespace Lianxin.Domain.Links;

/// <summary>Rows and facts of the links that an event changed.</summary>
public static class LinkProjection
{
    /// <summary>The read-model row.</summary>
    /// <param name="link">The link.</param>
    /// <param name="kind">What the subject is.</param>
    /// <param name="subjectId">Household or division id.</param>
    /// <param name="version">Version of the subject's stream.</param>
    /// <returns>The row.</returns>
    public static LinkRow Row(Link link, SubjectKind kind, string subjectId, long version) => new(
        link.Id.Value, kind, subjectId, link.HolderKind, link.HolderId, link.Kind, link.Role, link.Duties, link.From, link.To, link.ExternalNo, version);

    /// <summary>Rows of the links that differ.</summary>
    /// <param name="before">Book before.</param>
    /// <param name="after">Book after.</param>
    /// <param name="kind">What the subject is.</param>
    /// <param name="subjectId">Household or division id.</param>
    /// <param name="version">Version of the subject's stream.</param>
    /// <returns>The rows.</returns>
    public static IEnumerable<LinkRow> Rows(LinkBook before, LinkBook after, SubjectKind kind, string subjectId, long version) =>
        Changed(before, after).Select(link => Row(link, kind, subjectId, version));

    /// <summary>One fact per link made or ended; the latest by position holds.</summary>
    /// <param name="before">Book before.</param>
    /// <param name="after">Book after.</param>
    /// <param name="kind">What the subject is.</param>
    /// <param name="subjectId">Household or division id.</param>
    /// <returns>The facts.</returns>
    public static IEnumerable<LinkFact> Facts(LinkBook before, LinkBook after, SubjectKind kind, string subjectId) =>
        Changed(before, after).Select(link => new LinkFact(
            link.Id.Value, kind, subjectId, link.HolderKind, link.HolderId, link.Kind, link.Role, link.From, link.To));

    private static IEnumerable<Link> Changed(LinkBook before, LinkBook after) => after.Items.Where(link => before.Find(link.Id) != link);
}
