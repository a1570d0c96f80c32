using Lianxin.Tabular.Texts;
using Xunit;

namespace Lianxin.Tabular.Tests;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("  王五　", "王五")]
    [InlineData("３组１２号", "3组12号")]
    [InlineData("ＡｂＣ", "AbC")]
    [InlineData("看病贵，需要报销。", "看病贵，需要报销。")]
    [InlineData("张\u200B三\uFEFF", "张三")]
    [InlineData("一\r\n二\r三", "一\n二\n三")]
    [InlineData("a\tb\u0007c", "a bc")]
    public void Free_text_is_cleaned_but_keeps_its_punctuation(string typed, string expected) => Assert.Equal(expected, CellText.Plain(typed));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("𠀀\uFFFD", CellText.Plain("𠀀" + '\uD800'));

    [Theory]
    [InlineData("Ｂ０００１", "B0001")]
    [InlineData("０８１７－２２０００００", "0817-2200000")]
    [InlineData("（居）", "(居)")]
    public void Codes_become_half_width_with_their_punctuation(string typed, string expected) => Assert.Equal(expected, CellText.Code(typed));

    [Theory]
    [InlineData("金额（分）", "金额(分)")]
    [InlineData(" 户 编 号 *", "户编号")]
    [InlineData("Household_No", "household_no")]
    public void Headers_are_compared_without_width_spaces_marks_and_case(string typed, string expected) =>
        Assert.Equal(CellText.Header(expected), CellText.Header(typed));

    [Theory]
    [InlineData("低保;残疾")]
    [InlineData("低保；残疾")]
    [InlineData("低保、残疾")]
    [InlineData(" 低保 ，残疾,")]
    [InlineData("低保|残疾")]
    public void Lists_are_split_at_what_people_put_between(string typed) => Assert.Equal(["低保", "残疾"], CellText.List(typed));

    [Theory]
    [InlineData("2026-03-05")]
    [InlineData("2026.3.5")]
    [InlineData("2026/3/5")]
    [InlineData("2026年3月5日")]
    [InlineData("2026年03月05号")]
    [InlineData("２０２６．３．５")]
    [InlineData("20260305")]
    [InlineData(" 2026/3/5 0:00:00 ")]
    [InlineData("2026-03-05T00:00:00")]
    public void Days_are_read_as_people_write_them(string typed)
    {
        Assert.True(DayText.TryParse(typed, out var day));
        Assert.Equal(new DateOnly(2026, 3, 5), day);
    }

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("1849-12-31")]
    [InlineData("26.3.5")]
    [InlineData("2026.3")]
    [InlineData("46086")]
    [InlineData("三月五日")]
    [InlineData("2026-03-05 13:45")]
    public void What_is_no_day_is_refused(string typed) => Assert.False(DayText.TryParse(typed, out _));

    [Theory]
    [InlineData("1200000", 1_200_000)]
    [InlineData("1,200,000", 1_200_000)]
    [InlineData("１，２００", 1_200)]
    [InlineData("500.00", 500)]
    [InlineData("0", 0)]
    public void Whole_numbers_are_read_with_separators(string typed, long expected)
    {
        Assert.True(NumberText.TryParse(typed, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("12.50")]
    [InlineData("1,20")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    [InlineData("五百")]
    public void What_is_no_whole_number_is_refused(string typed) => Assert.False(NumberText.TryParse(typed, out _));

    [Theory]
    [InlineData("5.11323E+17", true)]
    [InlineData("５．１１Ｅ＋１７", true)]
    [InlineData("5e+17", true)]
    [InlineData("H5E17", false)]
    [InlineData("3E10", false)]
    [InlineData("511323199001011234", false)]
    public void Scientific_notation_is_told_from_codes(string typed, bool expected) => Assert.Equal(expected, NumberText.IsScientific(typed));
}
