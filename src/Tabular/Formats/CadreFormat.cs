using Lianxin.Domain.Cadres;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Texts;
using Lianxin.Tabular.Writing;

namespace Lianxin.Tabular.Formats;

internal sealed class CadreFormat() : RowFormat<CadreRecord>(
    ImportKind.Cadres,
    new(No, "干部编号", true, "编号 人员编号"),
    new(Name, "姓名", true, "干部姓名"),
    new(Body, "单位编号", true, "单位代码 所在单位编号"),
    new(Post, "职务", false, "岗位"),
    new(Category, "人员类别", true, "身份 人员身份"),
    new(RankGroup, "职级组", true, "职级"),
    new(Phone, "值班电话", false, "办公电话"),
    new(Home, "家庭所在村", false, "家庭所在村代码"),
    new(ActiveFrom, "到岗日期", true, "到岗时间 任职日期"),
    new(LeaveFrom, "请假开始", false, "请假开始日期"),
    new(LeaveTo, "请假结束", false, "请假结束日期"))
{
    private const string No = "cadre_no";
    private const string Name = "name";
    private const string Body = "body_no";
    private const string Post = "post";
    private const string Category = "category";
    private const string RankGroup = "rank_group";
    private const string Phone = "duty_phone";
    private const string Home = "home_village_code";
    private const string ActiveFrom = "active_from";
    private const string LeaveFrom = "leave_from";
    private const string LeaveTo = "leave_to";

    protected override CadreRecord Read(RowReading row)
    {
        var from = row.Days(LeaveFrom);
        var to = row.Days(LeaveTo);
        if (from.Count != to.Count || from.Zip(to).Any(leave => leave.Second < leave.First))
            row.Complain(LeaveTo, RowComplaint.BadPeriod);
        return new CadreRecord(
            row.Code(No, required: true),
            row.Text(Name, 50, required: true),
            row.Code(Body, required: true),
            row.Text(Post, 100),
            row.Value<PersonnelCategory>(Category, required: true),
            row.Value<RankGroup>(RankGroup, required: true),
            row.Code(Phone, 20),
            row.DivisionCode(Home, [12]),
            row.Day(ActiveFrom, required: true) ?? default,
            [.. from.Zip(to, (first, last) => new Leave(first, last))]);
    }

    protected override void Write(CadreRecord record, RowWriting row) => row
        .Set(No, record.CadreNo)
        .Set(Name, record.Name)
        .Set(Body, record.BodyNo)
        .Set(Post, record.Post)
        .Set(Category, record.Category)
        .Set(RankGroup, record.RankGroup)
        .Set(Phone, record.DutyPhone)
        .Set(Home, record.HomeVillageCode)
        .Set(ActiveFrom, record.ActiveFrom)
        .Set(LeaveFrom, record.Leaves.Select(leave => DayText.Write(leave.From)))
        .Set(LeaveTo, record.Leaves.Select(leave => DayText.Write(leave.To)));
}
