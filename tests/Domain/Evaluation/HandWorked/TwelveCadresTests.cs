using System.Globalization;
using Lianxin.Domain.Evaluation.Scores;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation.HandWorked;

/// <summary>
/// Twelve cadres whose sheets (<c>twelve-cadres.csv</c>, <c>twelve-totals.csv</c>) were worked out from docs/evaluation.md with fractions, away from the
/// product: the column <c>arithmetic</c> is what was reckoned, <c>why</c> how its numbers were counted.
/// </summary>
public sealed class TwelveCadresTests
{
    private static readonly EvaluationResult Result = TwelveCadres.Write().Result();

    [Fact]
    public void Every_figure_is_the_sheets_to_the_last_place() => Assert.All(Rows("twelve-cadres.csv"), row =>
    {
        var score = Result.Scores.Single(s => s.CadreId == row["cadre"]);
        var item = score.Indicators.Concat(score.Adjustments).Single(i => i.Code == row["item"]);

        Assert.True(item.Applies, $"{row["cadre"]} {row["item"]}");
        Assert.Equal((row["cadre"], row["item"], Number(row["part"])), (score.CadreId, item.Code, item.Part));
        Assert.Equal((row["cadre"], row["item"], Number(row["points"])), (score.CadreId, item.Code, item.Points));
        if (row["whole"].Length > 0)
            Assert.Equal((row["cadre"], row["item"], Number(row["whole"])), (score.CadreId, item.Code, item.Whole));
    });

    [Fact]
    public void What_is_not_on_the_sheet_does_not_apply()
    {
        var worked = Rows("twelve-cadres.csv").Select(row => (row["cadre"], row["item"])).ToHashSet();

        Assert.All(Result.Scores, score =>
        {
            Assert.All(score.Indicators, item => Assert.Equal((item.Code, worked.Contains((score.CadreId, item.Code))), (item.Code, item.Applies)));
            Assert.All(score.Adjustments, item => Assert.Equal((item.Code, worked.Contains((score.CadreId, item.Code))), (item.Code, item.Points != 0)));
        });
    }

    [Fact]
    public void Totals_ranks_and_bands_are_the_sheets()
    {
        var bands = Result.Bands.Proposals.ToDictionary(p => p.CadreId);
        var rows = Rows("twelve-totals.csv").ToArray();

        Assert.Equal(rows.Select(row => row["cadre"]), Result.Scores.Select(s => s.CadreId));
        Assert.All(rows, row =>
        {
            var score = Result.Scores.Single(s => s.CadreId == row["cadre"]);
            var place = Result.Places[row["cadre"]];
            Assert.Equal(Number(row["base"]), score.Base);
            Assert.Equal(Number(row["total"]), score.Total);
            Assert.Equal((row["cadre"], row["rank"], row["group"]), (score.CadreId, $"{place.Rank}", $"{place.GroupSize}"));
            Assert.Equal((row["cadre"], row["band"]), (score.CadreId, bands[row["cadre"]].Band.ToString().ToUpperInvariant()));
        });
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Evaluation", "HandWorked", file));
        var names = lines[0].Split(';');
        return lines.Skip(1).Select(line => names.Zip(line.Split(';', names.Length)).ToDictionary(cell => cell.First, cell => cell.Second));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
