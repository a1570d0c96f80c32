using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Tests;

public sealed class CadreNumbersTests
{
    [Theory]
    [InlineData("C-511323-0123456789abcdef", "cadres/C-511323-0123456789abcdef")]
    [InlineData("cadres/C-511323-0123456789abcdef", "cadres/C-511323-0123456789abcdef")]
    [InlineData("C00017", null)]
    [InlineData("C-511323-17", null)]
    [InlineData("B-511323-0123456789abcdef", null)]
    public void A_cadre_is_stated_by_number_id_or_name(string stated, string? name) => Assert.Equal(name, CadreNumbers.NameOf(stated));
}
