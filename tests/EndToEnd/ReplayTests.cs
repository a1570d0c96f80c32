using Lianxin.EndToEnd.Tests.Replay;
using Xunit;

namespace Lianxin.EndToEnd.Tests;

/// <summary>The replay itself, held to figures worked out by hand from the documents.</summary>
public sealed class ReplayTests
{
    [Fact]
    public void OneCaseloadGivesTheFiguresWorkedOutByHand()
    {
        using var county = new TinyCounty()
            .Cadre("C1", "TOWN", "TOWNSHIP_CADRE").Cadre("C2", "OFFICE", "STAFF")
            .Household("H1", "MINIMUM_INCOME;DISABILITY")
            .Lead("L1", "H1", "C1")
            .On("2026-01-10", "VISIT", "户编号=H1", "干部编号=C1", "方式=HOME")
            .On("2026-02-10", "VISIT", "户编号=H1", "干部编号=C1", "方式=HOME", "发生日期=2026-02-05")
            .On("2026-02-20", "REPORT", "户编号=H1", "困难编号=D1", "类别=LIVING", "程度=3", "来源=INSPECTION")
            .On("2026-02-21", "ACCEPT", "户编号=H1", "困难编号=D1", "程度=4")
            .On("2026-03-01", "ASSIGN", "户编号=H1", "困难编号=D1", "干部编号=C1")
            .On("2026-03-10", "START", "户编号=H1", "困难编号=D1")
            .On("2026-03-20", "RESOLVE", "户编号=H1", "困难编号=D1")
            .On("2026-03-25", "EFFECT", "户编号=H1", "困难编号=D1", "渠道=CALL_BACK", "评价=SATISFIED", "知晓=Y")
            .On("2026-05-20", "VISIT", "户编号=H1", "干部编号=C1", "方式=HOME", "发生日期=2026-05-01");
        var year = county.Replay();

        var score = year.Ranking.Single(score => score.CadreNo == "C1");
        Assert.Equal(5, score.Indicators["visit_coverage"]); // the first quarter's of four; May's came too late
        Assert.Equal(3.3333m, score.Indicators["visit_timeliness"]); // January's of three
        Assert.Equal(10, score.Indicators["start_timeliness"]); // nine days
        Assert.Equal(0, score.Indicators["resolved_on_time"]); // severity 4: due on 16 March
        Assert.Equal(9.7m, score.Indicators["overdue_days"]); // 17 to 19 March
        Assert.Equal(15, score.Indicators["effect"]);
        Assert.Equal(5, score.Indicators["awareness"]);
        Assert.Equal(10, score.Indicators["reopened"]);
        Assert.Equal(0.5m, score.Adjustments["hard_cases"]);
        Assert.Equal(-1, score.Adjustments["missed"]); // 15 days after the visit of 5 February
        Assert.Equal((58.0333m, 57.5333m, 1, ReplayedBand.Third), (score.Base, score.Total, score.Rank, score.Band));

        Assert.True(year.Ranking.Single(score => score.CadreNo == "C2").WithoutDuties);
        Assert.Equal([2.4m, 0m], year.Loads.Select(load => load.Load)); // 1 + 0.5 + 0.5 + 0.2 away, and a visit due
        Assert.Equal(new ReplayedDistribution(new DateOnly(2026, 12, 31), 2, 1, 2.4m, 2.4m, 1.2m, 2, 0.5m), year.Distribution);
    }

    [Fact]
    public void LinksFollowASplitAndAHandOverBringsGrace()
    {
        using var county = new TinyCounty()
            .Cadre("C1", "TOWN", "TOWNSHIP_CADRE").Cadre("C2", "TOWN", "TOWNSHIP_CADRE")
            .Household("H1", others: 2).Household("H9")
            .Lead("L1", "H1", "C1").Lead("L9", "H9", "C1")
            .On("2026-01-05", "VISIT", "户编号=H1", "干部编号=C1", "方式=HOME")
            .On("2026-02-01", "REPORT", "户编号=H9", "困难编号=D9", "类别=HOUSING", "程度=5", "来源=VILLAGE")
            .On("2026-02-02", "ACCEPT", "户编号=H9", "困难编号=D9", "程度=5")
            .On("2026-03-01", "ASSIGN", "户编号=H9", "困难编号=D9", "干部编号=C1")
            .On("2026-03-05", "START", "户编号=H9", "困难编号=D9")
            .On("2026-05-01", "TRANSFER", "户编号=H9", "干部编号=C2", "联系编号=L9", "新编号=L10")
            .On("2026-06-10", "RESOLVE", "户编号=H9", "困难编号=D9")
            .On("2026-07-01", "SPLIT", "户编号=H1", "新编号=H2;H3", "成员=2;1+3")
            .On("2026-07-01", "VISIT", "户编号=H2", "干部编号=C1", "方式=PHONE");
        var scores = county.Replay().Ranking.ToDictionary(score => score.CadreNo);

        Assert.Equal(5.7143m, scores["C1"].Indicators["visit_coverage"]); // due: H1 and H9 three, each successor two; done two
        Assert.Equal(0, scores["C2"].Indicators["visit_coverage"]); // from the second quarter, of which more than half remained
        Assert.Equal(7, scores["C1"].Indicators["overdue_days"]); // due 31 March: all of April
        Assert.Equal(9, scores["C2"].Indicators["overdue_days"]); // 31 May to 9 June, after thirty days' grace
        Assert.Equal(0, scores["C1"].Indicators["resolved_on_time"]); // handler on 1 April
        Assert.Null(scores["C2"].Indicators["resolved_on_time"]);
        Assert.Null(scores["C2"].Indicators["start_timeliness"]); // received in progress
        Assert.Null(scores["C1"].Indicators["reopened"]);
        Assert.Equal(10, scores["C2"].Indicators["reopened"]);
    }

    [Theory]
    [InlineData("HOME", 4.4444)] // eight of 36
    [InlineData("COURTYARD", 5)] // all nine share one of the day's eight places
    public void ADayHasEightPlaces(string kind, double points)
    {
        using var county = new TinyCounty().Cadre("C1", "TOWN", "TOWNSHIP_CADRE");
        var numbers = Enumerable.Range(1, 9).Select(i => $"H{i}").ToList();
        foreach (var number in numbers)
            county.Household(number).Lead("L" + number, number, "C1");
        county.On("2026-01-10", "VISIT", "户编号=" + string.Join(';', numbers), "干部编号=C1", "方式=" + kind);

        Assert.Equal((decimal)points, county.Replay().Ranking.Single().Indicators["visit_coverage"]);
    }

    [Theory]
    [InlineData(2, 2, 0)]
    [InlineData(3, 0, 3)]
    public void EqualsAcrossTheQuotasLineGoToTheCommittee(int full, int top, int tied)
    {
        using var county = new TinyCounty();
        for (var i = 0; i < 10; i++)
        {
            county.Cadre($"C{i}", "TOWN", "TOWNSHIP_CADRE").Household($"H{i}").Lead($"L{i}", $"H{i}", $"C{i}");
            foreach (var day in new[] { "2026-02-01", "2026-05-01", "2026-08-01", "2026-11-01" }.Take(i < full ? 4 : 3))
                county.On(day, "VISIT", $"户编号=H{i}", $"干部编号=C{i}", "方式=HOME");
        }

        var ranking = county.Replay().Ranking;
        Assert.Equal(top, ranking.Count(score => score.Band == ReplayedBand.First));
        Assert.Equal(tied, ranking.Count(score => score.Tie));
        Assert.All(ranking.Where(score => score.Band != ReplayedBand.First), score => Assert.Equal(ReplayedBand.Second, score.Band));
        Assert.All(ranking.Skip(full), score => Assert.Equal((83.3333m, full + 1), (score.Base, score.Rank)));
    }

    [Fact]
    public void WhoeverWasAwayForMostOfTheYearIsUndetermined()
    {
        using var county = new TinyCounty()
            .Cadre("C1", "TOWN", "TOWNSHIP_CADRE", "2026-07-01,2026-12-31").Household("H1").Lead("L1", "H1", "C1");

        var year = county.Replay();
        Assert.Equal(ReplayedBand.Undetermined, year.Ranking.Single().Band); // 184 of 365 days
        Assert.Empty(year.Loads);
        Assert.Equal(0, year.Ranking.Single().Indicators["visit_coverage"]);
    }
}
