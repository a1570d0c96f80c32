using Lianxin.Domain.Households;
using Lianxin.Tabular.Mapping;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Texts;
using Lianxin.Tabular.Writing;

namespace Lianxin.Tabular.Formats;

/// <summary>One row a member; all of a household name theirs, or none does. What belongs to the household is read on, and written to, the head's row.</summary>
internal sealed class HouseholdFormat() : RecordFormat<HouseholdRecord>(
    ImportKind.Households,
    new(No, "户编号", true, "户号 农户编号 家庭编号 户编码"),
    new(Village, "村代码", true, "村编码 行政村代码 所在村代码"),
    new(Group, "村组", false, "组 小组 村民小组 组别"),
    new(Address, "住址", false, "家庭住址 地址 户籍地址"),
    new(Residence, "居住情况", true, "居住状态"),
    new(Tags, "户标签", false, "标签 户属性 困难类型"),
    new(Monitoring, "监测类型", false, "监测对象类别 监测对象类型"),
    new(LowIncomeNo, "低保证号", false, "低保证编号"),
    new(Name, "姓名", false, "成员姓名 家庭成员姓名"),
    new(Relation, "与户主关系", true, "关系 与户主的关系"),
    new(Gender, "性别"),
    new(IdNumber, "身份证号", false, "身份证 身份证号码 公民身份号码 证件号码"),
    new(BirthDate, "出生日期", false, "出生年月 生日 出生年月日"),
    new(Phone, "电话", false, "联系电话 手机 手机号 手机号码 电话号码"))
{
    private const string No = "household_no";
    private const string Village = "village_code";
    private const string Group = "group";
    private const string Address = "address";
    private const string Residence = "residence";
    private const string Tags = "tags";
    private const string Monitoring = "monitoring";
    private const string LowIncomeNo = "low_income_no";
    private const string Name = "name";
    private const string Relation = "relation";
    private const string Gender = "gender";
    private const string IdNumber = "id_number";
    private const string BirthDate = "birth_date";
    private const string Phone = "phone";

    internal override IEnumerable<RowOutcome<HouseholdRecord>> Read(TabularReader table, BoundColumns columns) =>
        RowGroups.By(table, row => CellText.Code(columns.CellOf(row, No).Text)).Select(rows => Read(rows, columns));

    internal override IEnumerable<RowWriting> Write(HouseholdRecord record)
    {
        foreach (var member in record.Members)
        {
            var row = new RowWriting()
                .Set(No, record.HouseholdNo)
                .Set(Name, member.Name)
                .Set(Relation, member.Relation)
                .Set(Gender, member.Gender)
                .Set(IdNumber, member.IdNumber)
                .Set(BirthDate, member.BirthDate)
                .Set(Phone, member.Phone);
            if (member.Relation == Domain.Households.Relation.Head)
            {
                row.Set(Village, record.VillageCode)
                    .Set(Group, record.Group)
                    .Set(Address, record.Address)
                    .Set(Residence, record.Residence)
                    .Set(Tags, record.Tags)
                    .Set(Monitoring, record.Monitoring)
                    .Set(LowIncomeNo, record.LowIncomeNo);
            }

            yield return row;
        }
    }

    private static RowOutcome<HouseholdRecord> Read(IReadOnlyList<TabularRow> rows, BoundColumns columns)
    {
        var errors = new List<RowError>();
        var readings = rows.Select(row => new RowReading(columns, row, errors)).ToList();
        var named = rows.Any(row => columns.CellOf(row, Name).Text.Length > 0);
        var members = readings.Select(reading => ReadMember(reading, named)).ToList();
        var numbers = readings.Select(row => row.Code(No, required: true)).ToList();
        var head = members.FindIndex(member => member.Relation == Domain.Households.Relation.Head);
        var another = head < 0 ? -1 : members.FindIndex(head + 1, member => member.Relation == Domain.Households.Relation.Head);
        if (head < 0 && errors.Count == 0)
            readings[0].Complain(Relation, RowComplaint.NoHead);
        if (another >= 0)
            readings[another].Complain(Relation, RowComplaint.TwoHeads);
        if (members.Count > TabularLimits.HouseholdMembers)
            readings[TabularLimits.HouseholdMembers].Complain(string.Empty, RowComplaint.TooManyMembers);
        var record = ReadHousehold(readings[Math.Max(head, 0)], numbers[0], [.. members], stated: head >= 0);
        return RowOutcome<HouseholdRecord>.Of(record, [.. rows.Select(row => row.Number)], [.. errors.OrderBy(error => error.Row)]);
    }

    private static HouseholdRecord ReadHousehold(RowReading row, string no, ValueList<MemberRecord> members, bool stated) => new(
        no,
        row.DivisionCode(Village, [12], required: stated),
        row.Text(Group, 20),
        row.Text(Address, 200),
        row.Value<Residence>(Residence, required: stated),
        row.Values<HouseholdTag>(Tags),
        row.Value<MonitoringType>(Monitoring),
        row.Code(LowIncomeNo),
        members);

    private static MemberRecord ReadMember(RowReading row, bool named) => new(
        row.Text(Name, 50, required: named),
        row.Value<Relation>(Relation, required: true),
        row.Value<Gender>(Gender),
        row.IdNumber(IdNumber),
        row.Day(BirthDate),
        row.Code(Phone, 40));
}
