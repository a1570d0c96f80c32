using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Links;

/// <summary>What a link's terms must say, and whether they fit beside the links there are.</summary>
internal static class LinkTermsRules
{
    /// <summary>How far ahead a link may begin or end.</summary>
    public const int YearsAhead = 5;

    public static Refusal? Check(LinkTerms terms, SubjectContext context) =>
        Fields.Id("terms.link", "联系", terms.Link.Value)
        ?? (terms.SubjectKind != context.Kind || terms.SubjectId != context.SubjectId
            ? Fields.Invalid("terms.subject_id", $"must be {context.SubjectId}", "联系对象与所提交的对象不一致")
            : null)
        ?? Holder(terms)
        ?? Fields.Stated("terms.kind", "联系方式", terms.Kind)
        ?? Fields.Stated("terms.role", "角色", terms.Role)
        ?? ((terms.Duties & ~(LinkDuties.Guide | LinkDuties.Supervise | LinkDuties.Assist)) != 0
            ? Fields.Invalid("terms.duties", "has an unknown duty", "职责的取值无效")
            : null)
        ?? RoleFits(terms)
        ?? Period(terms, context)
        ?? Fields.Name("terms.approver", "批准人", terms.Approver, 0, 50);

    /// <summary>No link or number twice; single roles with one holder a day, future days included.</summary>
    public static Refusal? Fits(LinkBook links, LinkTerms terms, SubjectContext context)
    {
        if (links.Find(terms.Link) is null && Fields.Number<LinkId>("terms.external_no", "联系编号", terms.ExternalNo) is { } unknown)
            return unknown;
        foreach (var other in links.Items)
        {
            if (other.Id == terms.Link || (other.ExternalNo.Length > 0 && other.ExternalNo == terms.ExternalNo))
                return new Refusal(RefusalCode.AlreadyExists, $"{other.Id} exists already", $"该联系已存在：{other.Id}", "terms.external_no");
            if (other.Role != terms.Role || !other.Overlaps(terms.From, terms.To))
                continue;
            if (terms.Role == LinkRole.Lead)
            {
                return new Refusal(
                    RefusalCode.LeadTaken, $"{other.Id} leads from {other.From:O} to {Open(other.To)}",
                    $"该户在此期间已有帮扶责任人（{other.Id}，{other.From:yyyy-MM-dd}起）", "terms.from");
            }

            if (context.Kind != SubjectKind.Household && context.Policy.SingleHolderRoles.Contains(terms.Role))
            {
                return new Refusal(
                    RefusalCode.RoleTaken, $"{other.Id} holds {other.Role} from {other.From:O} to {Open(other.To)}",
                    $"该角色在此期间已有人担任（{other.Id}，{other.From:yyyy-MM-dd}起）", "terms.from");
            }

            if (other.HolderKind == terms.HolderKind && other.HolderId == terms.HolderId)
            {
                return new Refusal(
                    RefusalCode.AlreadyExists, $"{other.Id} gives the holder the same role in that period",
                    $"该主体在此期间已有相同角色的联系（{other.Id}）", "terms.from");
            }
        }

        return null;
    }

    private static Refusal? Holder(LinkTerms terms) => terms.HolderKind switch
    {
        HolderKind.Cadre => EntityId.TryParse<CadreId>(terms.HolderId, out _) ? null : Fields.Invalid("terms.holder_id", "is no cadre's id", "请指定干部"),
        HolderKind.Body => EntityId.TryParse<BodyId>(terms.HolderId, out _) ? null : Fields.Invalid("terms.holder_id", "is no body's id", "请指定单位"),
        _ => Fields.Invalid("terms.holder_kind", "is not stated or unknown", "请选择主体类别"),
    };

    private static Refusal? RoleFits(LinkTerms terms)
    {
        var fits = (terms.Role, terms.SubjectKind, terms.HolderKind) switch
        {
            (LinkRole.Lead or LinkRole.GridWorker, SubjectKind.Household, HolderKind.Cadre) => true,
            (LinkRole.FirstSecretary or LinkRole.VillageCadreInCharge, SubjectKind.Village, HolderKind.Cadre) => true,
            (LinkRole.LinkedLeader, _, HolderKind.Cadre) => true,
            (LinkRole.TeamMember, SubjectKind.Village or SubjectKind.Township, HolderKind.Cadre) => true,
            (LinkRole.SupportingBody, _, HolderKind.Body) => true,
            _ => false,
        };
        return fits ? null : Fields.Invalid("terms.role", $"{terms.Role} is not for a {terms.SubjectKind} held by a {terms.HolderKind}", "该角色不适用于此对象或主体");
    }

    private static Refusal? Period(LinkTerms terms, SubjectContext context)
    {
        var latest = context.Today.AddYears(YearsAhead);
        if (terms.From < context.Earliest || terms.From > latest)
            return Fields.Invalid("terms.from", $"must lie between {context.Earliest:O} and {latest:O}", $"开始日期应在{context.Earliest:yyyy-MM-dd}至{latest:yyyy-MM-dd}之间");
        return terms.To < terms.From || terms.To > latest
            ? Fields.Invalid("terms.to", "must not lie before the first day or too far ahead", "结束日期早于开始日期或过于久远")
            : null;
    }

    private static string Open(DateOnly? day) => day is { } last ? last.ToString("O") : "further notice";
}
