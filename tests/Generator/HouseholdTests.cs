using System.Globalization;

namespace Lianxin.Generator.Tests;

public sealed class HouseholdTests
{
    private static readonly GeneratedCounty County = GeneratedCounty.Of(1, 0.02m);
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    [Fact]
    public void Every_long_identity_number_is_well_formed_and_nobodys()
    {
        foreach (var number in County.Members.Select(row => row["身份证号"]).Where(number => number.Length == 18))
        {
            Assert.StartsWith("10", number);
            Assert.True(DateOnly.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out _), number);
            var sum = number[..17].Select((digit, index) => (digit - '0') * Weights[index]).Sum();
            Assert.Equal("10X98765432"[sum % 11], number[17]);
        }
    }

    [Fact]
    public void Identity_numbers_agree_with_gender_and_birth()
    {
        foreach (var row in County.Members.Where(row => row["身份证号"].Length is 15 or 18))
        {
            var number = row["身份证号"];
            var (birth, sequence) = number.Length == 18 ? (number[6..14], number[16]) : ("19" + number[6..12], number[14]);
            if (row["出生日期"].Length > 0)
                Assert.Equal(row["出生日期"].Replace("-", "", StringComparison.Ordinal), birth);
            if (row["性别"].Length > 0)
                Assert.Equal(row["性别"] == "M", (sequence - '0') % 2 == 1);
        }
    }

    [Fact]
    public void Numbers_are_missing_short_or_doubled_now_and_then()
    {
        var numbers = County.Members.Select(row => row["身份证号"]).ToList();
        Assert.InRange(numbers.Count(number => number.Length == 0) / (double)numbers.Count, 0.01, 0.06);
        Assert.InRange(numbers.Count(number => number.Length == 15) / (double)numbers.Count, 0.001, 0.03);
        var doubled = numbers.Where(number => number.Length > 0).GroupBy(number => number).Count(group => group.Count() > 1);
        Assert.InRange(doubled, 2, 60);
    }

    [Fact]
    public void A_household_stands_together_with_its_head_first()
    {
        var seen = new HashSet<string>();
        string? current = null;
        foreach (var row in County.Members)
        {
            var opens = row["户编号"] != current;
            if (opens)
                Assert.True(seen.Add(current = row["户编号"]), current);
            Assert.Equal(opens, row["与户主关系"] == "HEAD");
            Assert.Equal(opens, row["村代码"].Length == 12);
        }
    }

    [Fact]
    public void Tags_are_few_and_not_repeated()
    {
        var heads = County.Heads.ToList();
        Assert.InRange(heads.Count(row => row["户标签"].Length > 0) / (double)heads.Count, 0.06, 0.2);
        Assert.All(heads, row => Assert.Equal(row.List("户标签").Length, row.List("户标签").Distinct().Count()));
    }

    [Fact]
    public void Phones_are_in_a_range_no_network_uses() =>
        Assert.All(County.Members.Select(row => row["电话"]).Where(phone => phone.Length > 0), phone =>
            Assert.Matches("^100[0-9]{8}$", phone));

    [Fact]
    public void Every_village_named_is_a_village_of_the_county()
    {
        var villages = County.Villages.Select(row => row["code"]).ToHashSet();
        Assert.All(County.Heads, row => Assert.Contains(row["村代码"], villages));
        Assert.All(County.Cadres.Select(row => row["家庭所在村"]).Where(home => home.Length > 0), home =>
            Assert.Contains(home, villages));
    }
}
