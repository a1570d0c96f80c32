using Lianxin.Domain.Decisions;
using Lianxin.Domain.Households;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Records;
using Xunit;

namespace Lianxin.Tabular.Tests;

public sealed class HouseholdTests
{
    private const string Head = "H1,511323001001,3组,蓬安县某村3组,常住,低保;残疾,,D9,王五,户主,男,,1960-01-02,\n";

    [Fact]
    public void Rows_of_one_number_are_one_household()
    {
        var outcome = Assert.Single(Read(Head + "H1,,,,,,,,王小,子女,女,100000199001011233,,13800000000\n"));
        var record = outcome.Record!;
        Assert.Equal([2, 3], outcome.Rows);
        Assert.Equal(("511323001001", "3组", Residence.Resident, "D9"), (record.VillageCode, record.Group, record.Residence, record.LowIncomeNo));
        Assert.Equal([HouseholdTag.MinimumIncome, HouseholdTag.Disability], record.Tags);
        Assert.Equal([new("王五", Relation.Head, Gender.Male, "", new(1960, 1, 2), ""), new("王小", Relation.Child, Gender.Female, "100000199001011233", null, "13800000000")], record.Members);
    }

    [Fact]
    public void The_head_need_not_come_first()
    {
        var record = Assert.Single(Read("H1,,,,,,,,王小,儿子,,,,\n" + Head)).Record!;
        Assert.Equal("511323001001", record.VillageCode);
        Assert.Equal(["王小", "王五"], record.Members.Select(member => member.Name));
    }

    [Fact]
    public void Rows_that_stand_apart_are_joined_and_the_others_are_not_held_up()
    {
        var outcomes = Read(Head + "H2,511323001001,,,RESIDENT,,,,李四,户主,,,,\nH1,,,,,,,,王小,子女,,,,\nH3,511323001001,,,RESIDENT,,,,赵六,户主,,,,\n");
        Assert.Equal(["H2", "H3", "H1"], outcomes.Select(outcome => outcome.Record!.HouseholdNo));
        Assert.Equal([2, 4], outcomes[2].Rows);
    }

    [Fact]
    public void One_bad_member_refuses_the_whole_household_with_all_its_errors()
    {
        var outcomes = Read(Head + "H1,,,,,,,,,亲戚,,123,,\nH2,511323001001,,,RESIDENT,,,,李四,户主,,,,\n");
        Assert.True(outcomes[0].IsRefused);
        Assert.Equal([2, 3], outcomes[0].Rows);
        Assert.Equal(
            [(3, "姓名", RowReason.Missing), (3, "与户主关系", RowReason.NotAValue), (3, "身份证号", RowReason.NotAnIdNumber)],
            outcomes[0].Errors.Select(error => (error.Row, error.Column, error.Reason)));
        Assert.False(outcomes[1].IsRefused);
    }

    [Theory]
    [InlineData("王\u0001五", "某村", "姓名")]
    [InlineData("王五", "某村\uFFFE3组", "住址")]
    public void A_cell_with_what_is_no_character_is_refused_with_its_column(string name, string address, string column)
    {
        var error = Files.ErrorOf(RecordFormats.Households, $"{Files.HouseholdHeader}H1,511323001001,,{address},RESIDENT,,,,{name},户主,,,,\n");

        Assert.Equal((2, column, RowReason.BadCharacter), (error.Row, error.Column, error.Reason));
        Assert.Contains("U+", error.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_household_has_one_head()
    {
        Assert.Equal(RowReason.NoHead, Assert.Single(Assert.Single(Read("H1,511323001001,,,RESIDENT,,,,王小,子女,,,,\n")).Errors).Reason);
        var two = Assert.Single(Assert.Single(Read(Head + "H1,,,,,,,,王二,户主,,,,\n")).Errors);
        Assert.Equal((3, RowReason.TwoHeads), (two.Row, two.Reason));
    }

    [Fact]
    public void More_members_than_allowed_are_refused()
    {
        var rows = string.Concat(Enumerable.Repeat("H1,,,,,,,,某,其他,,,,\n", TabularLimits.HouseholdMembers));
        Assert.Equal(RowReason.TooManyMembers, Assert.Single(Assert.Single(Read(Head + rows)).Errors).Reason);
    }

    [Fact]
    public void Rows_without_a_number_are_refused_each_for_itself()
    {
        var outcomes = Read(",511323001001,,,RESIDENT,,,,甲,户主,,,,\n,511323001001,,,RESIDENT,,,,乙,户主,,,,\n");
        Assert.Equal(2, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.Equal(RowReason.Missing, Assert.Single(outcome.Errors).Reason));
    }

    [Theory]
    [InlineData("10000019900101002x", "10000019900101002X")]
    [InlineData("'100000199001011233", "100000199001011233")]
    [InlineData("１０００００１９９００１０１１２３３", "100000199001011233")]
    [InlineData("100000900101123", "100000900101123")]
    [InlineData("1000 0019 9001 0112 33", "100000199001011233")]
    public void An_id_number_is_read_by_its_form(string typed, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($"H1,511323001001,,,RESIDENT,,,,王五,户主,,{typed},,\n")).Record!.Members[0].IdNumber);

    [Theory]
    [InlineData("100000199001011234", "校验码")]
    [InlineData("100000199002301236", "日期")]
    [InlineData("10000019900101A236", "非法字符")]
    [InlineData("1234", "18位或15位")]
    public void A_wrong_id_number_is_refused_with_what_is_wrong_about_it(string typed, string expected) => Assert.Contains(
        expected, Assert.Single(Assert.Single(Read($"H1,511323001001,,,RESIDENT,,,,王五,户主,,{typed},,\n")).Errors).MessageZh);

    [Theory]
    [InlineData("members[1].birth_date", 3, "出生日期")]
    [InlineData("members", 2, "")]
    [InlineData("village", 2, "村代码")]
    [InlineData("external_no", 2, "户编号")]
    [InlineData("", 2, "")]
    public void A_refusal_of_the_rules_is_located_in_the_file(string field, int row, string column)
    {
        using var table = Files.Open(Files.HouseholdHeader + Head + "H1,,,,,,,,王小,子女,,,,\n");
        var reader = new RecordReader<HouseholdRecord>(table, RecordFormats.Households);
        var error = reader.Locate(Assert.Single(reader.Outcomes()), new Refusal(RefusalCode.InvalidField, "no", "不行", field));
        Assert.Equal((row, column, RowReason.Refused), (error.Row, error.Column, error.Reason));
    }

    [Fact]
    public void An_id_number_in_scientific_notation_is_refused_with_the_remedy()
    {
        var error = Assert.Single(Assert.Single(Read("H1,511323001001,,,RESIDENT,,,,王五,户主,,5.11323E+17,,\n")).Errors);
        Assert.Equal((2, "身份证号", RowReason.RoundedNumber), (error.Row, error.Column, error.Reason));
        Assert.Contains("文本", error.MessageZh);
        Assert.Contains("format the column as text", error.Message);
    }

    [Fact]
    public void An_id_number_kept_as_a_number_by_a_workbook_is_refused_with_the_remedy()
    {
        var file = Files.Workbook("""
            <row r="1"><c t="inlineStr"><is><t>户编号</t></is></c><c t="inlineStr"><is><t>村代码</t></is></c><c t="inlineStr"><is><t>姓名</t></is></c><c t="inlineStr"><is><t>与户主关系</t></is></c><c t="inlineStr"><is><t>身份证号</t></is></c><c t="inlineStr"><is><t>居住情况</t></is></c></row>
            <row r="2"><c><v>12</v></c><c><v>511323001001</v></c><c t="inlineStr"><is><t>王五</t></is></c><c t="inlineStr"><is><t>户主</t></is></c><c><v>100000199001011200</v></c><c t="inlineStr"><is><t>常住</t></is></c></row>
            """);
        using var table = TabularReader.Open(file);
        var outcome = Assert.Single(new RecordReader<HouseholdRecord>(table, RecordFormats.Households).Outcomes());
        Assert.Equal(RowReason.RoundedNumber, Assert.Single(outcome.Errors).Reason);
    }

    [Fact]
    public void Messages_never_repeat_what_the_cell_holds()
    {
        var errors = Assert.Single(Read("H1,511323001001,,,某处,,,,王五,户主,不详,机密号码,某日,\n")).Errors;
        Assert.Equal(4, errors.Length);
        Assert.All(errors, error => Assert.DoesNotContain("机密号码", error.Message + error.MessageZh));
    }

    private static List<RowOutcome<HouseholdRecord>> Read(string rows) => Files.Read(RecordFormats.Households, Files.HouseholdHeader + rows);
}
