using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;
using Lianxin.Tabular.Commands;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Records;
using Xunit;

namespace Lianxin.Tabular.Tests;

public sealed class RecordTests
{
    private const string CadreHeader = "干部编号,姓名,单位编号,职务,人员类别,职级组,值班电话,家庭所在村,到岗日期,请假开始,请假结束\n";
    private const string LinkHeader = "联系编号,对象类别,对象编号,主体类别,主体编号,联系方式,角色,职责,开始日期,结束日期,原因\n";
    private const string ActivityHeader = "seq,day,verb,household_no,village_code,difficulty_no,cadre_no,occurred_on,category,severity,kind,source,channel,speaker,answer,aware,measure,amount_fen,text,link_no,new_no,members,into_no\n";

    [Theory]
    [InlineData("511323", DivisionLevel.County, null)]
    [InlineData("511323001", DivisionLevel.Township, "511323")]
    [InlineData("511323001001", DivisionLevel.Village, "511323001")]
    public void A_division_s_level_and_parent_follow_from_its_code(string code, DivisionLevel level, string? parent)
    {
        var record = Files.ReadOne(RecordFormats.Divisions, $"code,name\n{code},某地\n");
        Assert.Equal((level, parent), (record.Level, record.ParentCode));
    }

    [Fact]
    public void A_body_is_read() => Assert.Equal(
        new BodyRecord("B0001", "县医保局", BodyKind.Department, "511323"),
        Files.ReadOne(RecordFormats.Bodies, "单位编号,单位名称,单位类别,所在区划\nＢ０００１,县医保局,部门,511323\n"));

    [Fact]
    public void A_cadre_is_read_with_a_leave()
    {
        var record = Files.ReadOne(RecordFormats.Cadres, CadreHeader + "C1,王五,B1,科员,公务员,staff,0817-2200000,,2024.1.1,2026/5/1,2026年5月31日\n");
        Assert.Equal(
            new CadreRecord("C1", "王五", "B1", "科员", PersonnelCategory.CivilServant, RankGroup.Staff, "0817-2200000", "", new(2024, 1, 1), [new(new(2026, 5, 1), new(2026, 5, 31))]),
            record);
    }

    [Theory]
    [InlineData("2026-05-31", "2026-05-01")]
    [InlineData("2026-05-31", "")]
    public void Half_a_leave_or_a_backward_one_is_refused(string from, string to) => Assert.Equal(
        RowReason.BadPeriod, Files.ErrorOf(RecordFormats.Cadres, CadreHeader + $"C1,王五,B1,,公务员,STAFF,,,2024-01-01,{from},{to}\n").Reason);

    [Fact]
    public void All_faults_of_a_row_are_found_in_one_pass()
    {
        var outcome = Assert.Single(Files.Read(RecordFormats.Cadres, CadreHeader + "C1,,B1,,大官,STAFF,,5113,昨天,,,多余\n"));
        Assert.True(outcome.IsRefused);
        Assert.Equal(
            [(RowReason.TooManyCells, ""), (RowReason.Missing, "姓名"), (RowReason.NotAValue, "人员类别"), (RowReason.NotADivisionCode, "家庭所在村"), (RowReason.NotADay, "到岗日期")],
            outcome.Errors.Select(error => (error.Reason, error.Column)));
        Assert.All(outcome.Errors, error => Assert.Equal(2, error.Row));
    }

    [Fact]
    public void A_link_is_read_with_all_its_duties()
    {
        var record = Files.ReadOne(RecordFormats.Links, LinkHeader + "L1,村,511323001001,单位,B1,联系,帮扶单位,指导；督促,2026-01-01,,年初安排\n");
        Assert.Equal(LinkDuties.Guide | LinkDuties.Supervise, record.Duties);
        Assert.Null(record.To);
    }

    [Theory]
    [InlineData("L1,TOWNSHIP,511323001001,CADRE,C1,LINKED,LEAD,,2026-01-01,,", RowReason.NotADivisionCode)]
    [InlineData("L1,HOUSEHOLD,H1,CADRE,C1,LINKED,LEAD,,2026-01-01,2025-12-31,", RowReason.BadPeriod)]
    [InlineData("L1,HOUSEHOLD,H1,CADRE,C1,LINKED,BOSS,,2026-01-01,,", RowReason.NotAValue)]
    [InlineData("L1,HOUSEHOLD,H1,CADRE,5.1E+17,LINKED,LEAD,,2026-01-01,,", RowReason.RoundedNumber)]
    [InlineData("L1,HOUSEHOLD,H1,CADRE,C1,LINKED,LEAD,吃饭,2026-01-01,,", RowReason.NotAValue)]
    public void A_faulty_link_is_refused(string row, RowReason reason) =>
        Assert.Equal(reason, Files.ErrorOf(RecordFormats.Links, LinkHeader + row + "\n").Reason);

    [Fact]
    public void A_split_is_read_with_its_members()
    {
        var record = Files.ReadOne(RecordFormats.Activity, ActivityHeader + "7,2026-03-05,分户,H1,,,,,,,,,,,,,,,,,H8;H9,1+2;3,\n");
        Assert.Equal(ActivityVerb.Split, record.Verb);
        Assert.Equal(new ValueList<ValueList<int>>([[1, 2], [3]]), record.Members);
    }

    [Fact]
    public void Why_a_difficulty_closed_unconfirmed_stands_in_the_column_of_the_kind()
    {
        var record = Files.ReadOne(RecordFormats.Activity, ActivityHeader + "7,2026-03-05,CLOSE_UNCONFIRMED,H1,,D1,,,,,拒绝表态,,,,,,,,,,,,\n");
        Assert.Equal((ClosureReason.Refused, VisitKind.Unspecified), (record.Closure, record.Kind));
    }

    [Fact]
    public void A_measure_is_read_with_separators_in_its_amount() => Assert.Equal(
        120_000, Files.ReadOne(RecordFormats.Activity, ActivityHeader + "7,2026-03-05,MEASURE,H1,,D1,C1,,,,,,,,,,资金,\"120,000\",,,,,\n").AmountFen);

    [Theory]
    [InlineData("7,2026-03-05,VISIT,H1;H2,,,,,,,HOME,,,,,,,,,,,,", "干部编号", RowReason.Missing)]
    [InlineData("7,2026-03-05,REPORT,,,D1,,,LIVING,3,,VILLAGE,,,,,,,路断了,,,,", "户编号", RowReason.Missing)]
    [InlineData("7,2026-03-05,START,,,D1,,,,,,,,,,,,,,,,,", "户编号", RowReason.Missing)]
    [InlineData("7,2026-03-05,CLOSE_UNCONFIRMED,,511323001001,D1,,,,,HOME,,,,,,,,,,,,", "kind", RowReason.NotAValue)]
    [InlineData("7,2026-03-05,ACCEPT,H1,,D1,,,,6,,,,,,,,,,,,,", "程度", RowReason.NotANumber)]
    [InlineData("7,2026-03-05,START,H1;H2,,D1,,,,,,,,,,,,,,,,,", "户编号", RowReason.BadList)]
    [InlineData("7,2026-03-05,SPLIT,H1,,,,,,,,,,,,,,,,,H8;H9,1+x;3,", "成员", RowReason.BadList)]
    [InlineData("7,2026-03-05,SPLIT,H1,,,,,,,,,,,,,,,,,H8;H9,1,", "成员", RowReason.BadList)]
    [InlineData("7,2026-03-05,START,H1,,D1,,2026-03-06,,,,,,,,,,,,,,,", "发生日期", RowReason.BadPeriod)]
    [InlineData("7,2026-03-05,START,H1,,D1,,,,,,,,,,MAYBE,,,,,,,", "知晓", RowReason.NotAValue)]
    public void A_verb_without_what_it_needs_is_refused(string row, string header, RowReason reason)
    {
        var error = Files.ErrorOf(RecordFormats.Activity, ActivityHeader.Replace("household_no", "户编号").Replace("cadre_no", "干部编号").Replace("severity", "程度").Replace("members", "成员").Replace("occurred_on", "发生日期").Replace("aware", "知晓") + row + "\n");
        Assert.Equal((header, reason), (error.Column, error.Reason));
    }
}
