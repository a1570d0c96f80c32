using Lianxin.Domain.Divisions;
using Xunit;

namespace Lianxin.Domain.Tests.Divisions;

public sealed class DivisionCodeTests
{
    [Theory]
    [InlineData("511323", DivisionLevel.County, DivisionType.County, "")]
    [InlineData("511323001", DivisionLevel.Township, DivisionType.SubDistrict, "511323")]
    [InlineData("511323101", DivisionLevel.Township, DivisionType.Town, "511323")]
    [InlineData("511323208", DivisionLevel.Township, DivisionType.Township, "511323")]
    [InlineData("511323400", DivisionLevel.Township, DivisionType.Other, "511323")]
    [InlineData("511323101003", DivisionLevel.Village, DivisionType.Community, "511323101")]
    [InlineData("511323101201", DivisionLevel.Village, DivisionType.Village, "511323101")]
    public void A_code_says_level_kind_and_parent(string text, DivisionLevel level, DivisionType type, string parent)
    {
        Assert.True(DivisionCode.TryParse(text, out var code));
        Assert.Equal((level, type, parent), (code.Level, code.Type, code.ParentCode));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("51132")]
    [InlineData("51132310")]
    [InlineData("511323000")]
    [InlineData("511323101000")]
    [InlineData("511323000201")]
    [InlineData("51132３101")]
    [InlineData("511323101201x")]
    public void What_is_no_code_is_refused(string? text) => Assert.False(DivisionCode.TryParse(text, out _));
}
