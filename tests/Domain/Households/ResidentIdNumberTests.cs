using Lianxin.Domain.Households;
using Xunit;

namespace Lianxin.Domain.Tests.Households;

public sealed class ResidentIdNumberTests
{
    // The samples that GB 11643 itself prints. By hand: 7+9+0+5+0+20+2+9+24+27+7+18+30+5+0+0+4 = 167 = 15·11 + 2 → X, and
    // 28+36+0+25+16+16+2+8+48+0+0+9+0+5+0+0+2 = 195 = 17·11 + 8 → 4.
    [Theory]
    [InlineData("11010519491231002X", 1949, 12, 31, Gender.Female)]
    [InlineData("11010519491231002x", 1949, 12, 31, Gender.Female)]
    [InlineData("440524188001010014", 1880, 1, 1, Gender.Male)]
    [InlineData("110105491231002", 1949, 12, 31, Gender.Female)]
    public void Valid_numbers_tell_birth_date_and_gender(string text, int year, int month, int day, Gender gender)
    {
        Assert.True(ResidentIdNumber.TryParse(text, out var number, out _));
        Assert.Equal((new DateOnly(year, month, day), gender), (number.BirthDate, number.Gender));
    }

    [Theory]
    [InlineData("110105194912310021", ResidentIdFault.Check)]
    [InlineData("110105194913310021", ResidentIdFault.Date)]
    [InlineData("110105190002290021", ResidentIdFault.Date)]
    [InlineData("11010519491231002Y", ResidentIdFault.Characters)]
    [InlineData("X10105194912310021", ResidentIdFault.Characters)]
    [InlineData("01010519491231002X", ResidentIdFault.Characters)]
    [InlineData("100001901301123", ResidentIdFault.Date)]
    [InlineData("1101054912310O2", ResidentIdFault.Characters)]
    [InlineData("1.10105194912E+17", ResidentIdFault.Length)]
    [InlineData("", ResidentIdFault.Length)]
    [InlineData(null, ResidentIdFault.Length)]
    public void Faults_are_told_apart(string? text, ResidentIdFault expected)
    {
        Assert.False(ResidentIdNumber.TryParse(text, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void One_mistyped_digit_is_always_found()
    {
        const string Good = "440524188001010014";
        for (var at = 14; at < 17; at++) // the sequence, where date and region don't catch it first
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var text = Good[..at] + digit + Good[(at + 1)..];
                Assert.Equal(text == Good, ResidentIdNumber.TryParse(text, out _, out _));
            }
        }
    }

    [Fact]
    public void A_number_never_prints_itself() =>
        Assert.DoesNotContain("4405", ResidentIdNumber.TryParse("440524188001010014", out var number, out _) ? number.ToString() : "4405", StringComparison.Ordinal);
}
