using Lianxin.Domain.Links;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Writing;

namespace Lianxin.Tabular.Formats;

internal sealed class LinkFormat() : RowFormat<LinkRecord>(
    ImportKind.Links,
    new(No, "联系编号", true, "编号"),
    new(SubjectKind, "对象类别", true, "联系对象类别"),
    new(SubjectNo, "对象编号", true, "联系对象编号"),
    new(HolderKind, "主体类别", true, "联系主体类别"),
    new(HolderNo, "主体编号", true, "联系主体编号"),
    new(KindOf, "联系方式", true, "方式"),
    new(Role, "角色", true, "联系角色"),
    new(Duties, "职责"),
    new(From, "开始日期", true, "开始时间 起始日期"),
    new(To, "结束日期", false, "结束时间 终止日期"),
    new(Reason, "原因", false, "联系原因"))
{
    private const string No = "link_no";
    private const string SubjectKind = "subject_kind";
    private const string SubjectNo = "subject_no";
    private const string HolderKind = "holder_kind";
    private const string HolderNo = "holder_no";
    private const string KindOf = "kind";
    private const string Role = "role";
    private const string Duties = "duties";
    private const string From = "from";
    private const string To = "to";
    private const string Reason = "reason";

    protected override LinkRecord Read(RowReading row)
    {
        var subject = row.Value<SubjectKind>(SubjectKind, required: true);
        var record = new LinkRecord(
            row.Code(No, required: true),
            subject,
            SubjectNoOf(row, subject),
            row.Value<HolderKind>(HolderKind, required: true),
            row.Code(HolderNo, required: true),
            row.Value<LinkKind>(KindOf, required: true),
            row.Value<LinkRole>(Role, required: true),
            row.Values<LinkDuties>(Duties).Aggregate(LinkDuties.None, (all, one) => all | one),
            row.Day(From, required: true) ?? default,
            row.Day(To),
            row.Text(Reason, 500));
        if (record.To < record.From)
            row.Complain(To, RowComplaint.EndsEarly);
        return record;
    }

    protected override void Write(LinkRecord record, RowWriting row) => row
        .Set(No, record.LinkNo)
        .Set(SubjectKind, record.SubjectKind)
        .Set(SubjectNo, record.SubjectNo)
        .Set(HolderKind, record.HolderKind)
        .Set(HolderNo, record.HolderNo)
        .Set(KindOf, record.Kind)
        .Set(Role, record.Role)
        .Set(Duties, Split(record.Duties))
        .Set(From, record.From)
        .Set(To, record.To)
        .Set(Reason, record.Reason);

    private static string SubjectNoOf(RowReading row, SubjectKind kind) => kind switch
    {
        Domain.Links.SubjectKind.Township => row.DivisionCode(SubjectNo, [9], required: true),
        Domain.Links.SubjectKind.Village => row.DivisionCode(SubjectNo, [12], required: true),
        _ => row.Code(SubjectNo, required: true),
    };

    private static IEnumerable<LinkDuties> Split(LinkDuties duties) =>
        new[] { LinkDuties.Guide, LinkDuties.Supervise, LinkDuties.Assist }.Where(duty => duties.HasFlag(duty));
}
