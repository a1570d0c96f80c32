using System.Text.Json;
using Lianxin.Domain.Difficulties;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

/// <summary>An index keeps its rows in pages: what a cadre gets may not depend on which pages their rows came to lie in.</summary>
public sealed class LargeBookTests
{
    private const int Cadres = 250;
    private const int Visits = 280;
    private const int Cases = 40;

    [Fact]
    public void A_cadre_in_a_county_of_many_pages_gets_what_their_own_facts_alone_come_to()
    {
        var county = new FactBook();
        for (var cadre = 0; cadre < Cadres; cadre++)
            Fill(county, cadre);
        var result = county.Result(n =>
        {
            var order = Enumerable.Range(0, n).ToArray();
            new Random(7).Shuffle(order);
            return order;
        });

        Assert.Equal(Cadres, result.Scores.Length);
        foreach (var score in result.Scores)
        {
            var alone = new FactBook();
            Fill(alone, int.Parse(score.CadreId[2..]));
            var expected = alone.Score(score.CadreId);
            Assert.Equal(expected.Indicators.AsEnumerable(), score.Indicators.AsEnumerable());
            Assert.Equal(expected.Adjustments.AsEnumerable(), score.Adjustments.AsEnumerable());
            Assert.NotEqual(0, score.Total);
        }

        using var json = JsonDocument.Parse(result.ToJson());
        Assert.Equal(result.Scores.Select(score => score.CadreId), json.RootElement.GetProperty("cadres").EnumerateArray().Select(cadre => cadre.GetProperty("cadre").GetString()));
    }

    /// <summary>A year of one cadre, another for each: visits of which some are taken back, and difficulties in all the ways they go.</summary>
    private static void Fill(FactBook book, int cadre)
    {
        var (id, household) = ($"C-{cadre}", $"H-{cadre}");
        book.Cadre(id, $"B-{cadre}").Household(household, tags: cadre % 3).Link($"L-{cadre}", household, id);
        for (var i = 0; i < Visits; i++)
        {
            var (visit, day) = ($"W-{cadre}-{i}", On(((i * 7) + cadre) % 360));
            book.Visit(visit, household, id, day, i % 9);
            if ((i + cadre) % 11 == 0)
                book.Visit(visit, household, id, day, i % 9, sign: -1);
        }

        for (var i = 0; i < Cases; i++)
        {
            var (start, took) = (((i * 13) + cadre) % 250, 1 + (((i * 5) + cadre) % 70));
            book.Case($"D-{cadre}-{i}", household, c =>
            {
                c.Reported(On(start), (DifficultySource)(1 + (i % 6))).Accepted(On(start), severity: 1 + (i % 5));
                c.Assigned(id, On(start), On(start + 30)).Started(On(start + (took / 3))).Resolved(On(start + took));
                if (i % 4 == 0)
                    c.Reopened(On(start + took + 1));
            });
        }
    }

    private static string On(int day) => new DateOnly(2026, 1, 1).AddDays(day).ToString("yyyy-MM-dd");
}
