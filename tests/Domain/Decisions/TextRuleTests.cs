using Lianxin.Domain.Decisions;
using Xunit;

namespace Lianxin.Domain.Tests.Decisions;

public sealed class TextRuleTests
{
    [Theory]
    [InlineData(0x0000)]
    [InlineData(0x0001)]
    [InlineData(0x000B)]
    [InlineData(0x001F)]
    [InlineData(0x007F)]
    [InlineData(0x0085)]
    [InlineData(0x009F)]
    [InlineData(0xD800)]
    [InlineData(0xDFFF)]
    [InlineData(0xFDD0)]
    [InlineData(0xFDEF)]
    [InlineData(0xFFFE)]
    [InlineData(0xFFFF)]
    public void What_is_no_character_is_refused_everywhere_and_named(int unit)
    {
        var text = "张三" + (char)unit + "李";

        var lines = TextRule.Lines("reason", "原因", text);
        var line = TextRule.Line("name", "姓名", text);

        Assert.Equal((RefusalCode.InvalidField, "reason"), (lines!.Code, lines.Field));
        Assert.Contains($"U+{unit:X4} at position 3", lines.Message, StringComparison.Ordinal);
        Assert.Contains($"原因第3个字符（U+{unit:X4}）", lines.MessageZh, StringComparison.Ordinal);
        Assert.Equal("name", line!.Field);
    }

    [Theory]
    [InlineData("\U0001FFFE")]
    [InlineData("\U0010FFFF")]
    public void Noncharacters_beyond_the_basic_plane_are_refused(string text) => Assert.NotNull(TextRule.Lines("reason", "原因", text));

    [Theory]
    [InlineData("\n")]
    [InlineData("\t")]
    [InlineData("\r\n")]
    [InlineData("\u2028")]
    [InlineData("\u202E")]
    [InlineData("\u202A")]
    [InlineData("\u2066")]
    [InlineData("\u2069")]
    public void A_name_has_one_line_and_one_direction_but_a_note_need_not(string text)
    {
        Assert.NotNull(TextRule.Line("name", "姓名", $"张{text}三"));
        Assert.Null(TextRule.Lines("reason", "原因", $"张{text}三"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("买买提·艾力")]
    [InlineData("𠮷野 é e\u0301 \u200D ‍\uE000")]
    [InlineData("!~ \u00A0\u3000")]
    public void Whatever_people_write_passes(string? text)
    {
        Assert.Null(TextRule.Line("name", "姓名", text));
        Assert.Null(TextRule.Lines("reason", "原因", text));
    }

    [Fact]
    public void Surrogates_in_the_wrong_order_are_refused() =>
        Assert.Contains("U+DE00 at position 1", TextRule.Lines("t", "", "\uDE00\uD83D")!.Message, StringComparison.Ordinal);
}
