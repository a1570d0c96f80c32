using System.Text;
using Lianxin.Api.V1;
using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Tests;

/// <summary>The ranking's file, as a spreadsheet opens it.</summary>
public sealed class RankingFileTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+8613800000000")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void A_text_that_starts_like_a_formula_is_made_text(string name) =>
        Assert.Equal($"\"'{name}\"", Row(new Score { DisplayName = name }).Split(',')[2]);

    [Fact]
    public void Words_stand_under_the_Chinese_headers_and_the_number_beside_the_name() => Assert.Equal(
        "村干部,3,张三,C00017,农业农村局,,,,合格,名额线上并列,已计分",
        Row(new Score
        {
            RankGroup = RankGroup.VillageCadre, Rank = 3, DisplayName = "张三", Cadre = Ranked.Cadre, Body = Ranked.Body, BandDisplayName = "合格", Mark = "TIE", Status = "SCORED",
        }));

    [Fact]
    public void A_deduction_stays_a_number() =>
        Assert.Equal(["93.8059", "95.8059", "-2.50"], Row(new Score { Total = Of("93.8059"), Base = Of("95.8059"), Adjustments = Of("-2.50") }).Split(',')[5..8]);

    [Fact]
    public void Who_has_no_score_has_empty_cells() =>
        Assert.Equal(["", "", ""], Row(new Score { DisplayName = "张三" }).Split(',')[5..8]);

    private static Google.Type.Decimal Of(string value) => new() { Value = value };

    private static string Row(Score score)
    {
        using var file = new MemoryStream();
        RankingFile.Write(file, [score], Ranked.Names);
        Assert.Equal(Encoding.UTF8.Preamble, file.ToArray().AsSpan(0, 3));
        return Encoding.UTF8.GetString(file.ToArray()).Split("\r\n")[1];
    }
}
