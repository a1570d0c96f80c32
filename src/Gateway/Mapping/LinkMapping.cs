using Google.Protobuf.Collections;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Links;

namespace Lianxin.Gateway.Mapping;

/// <summary>Links on their way in.</summary>
internal static class LinkMapping
{
    /// <summary>The terms of a link to start.</summary>
    public static LinkTerms Terms(Input input, Api.V1.Link link, string approver, string requestKey)
    {
        var (subject, county) = input.Place(link.Subject, "link.subject");
        var (holder, holderKind) = Holder(input, link.Holder);
        var kind = subject.StartsWith("H-", StringComparison.Ordinal)
            ? Domain.Links.SubjectKind.Household
            : input.Word<Domain.Links.SubjectKind>(link.SubjectKind, "link.subject_kind");
        return new LinkTerms(
            county.Value is null ? default : RegistryIdentity.OfLink(county, link.ExternalNo, requestKey),
            kind,
            subject,
            holderKind,
            holder,
            input.Word<Domain.Links.LinkKind>(link.Kind, "link.kind"),
            input.Word<Domain.Links.LinkRole>(link.Role, "link.role"),
            Duties(input, link.Duties),
            input.Day(link.From, "link.from"),
            input.OptionalDay(link.To, "link.to"),
            link.ExternalNo,
            Imported: false,
            approver);
    }

    private static (string Id, HolderKind Kind) Holder(Input input, string name) =>
        (input.Subject(name, "link.holder", CadreId.Prefix, BodyId.Prefix).Id, name.StartsWith("bodies/", StringComparison.Ordinal) ? HolderKind.Body : HolderKind.Cadre);

    private static LinkDuties Duties(Input input, RepeatedField<LinkDuty> duties)
    {
        if (duties.Count == 0)
            input.Refuse("link.duties", "must have 1–3 items", "至少选择一项职责");
        var all = LinkDuties.None;
        for (var at = 0; at < duties.Count; at++)
        {
            if (duties[at] is LinkDuty.Unspecified || !Enum.IsDefined(duties[at]))
                input.Refuse($"link.duties[{at}]", "must be GUIDE, SUPERVISE or ASSIST", "职责取值不在范围内");
            else
                all |= (LinkDuties)(1 << ((int)duties[at] - 1));
        }

        return all;
    }
}
