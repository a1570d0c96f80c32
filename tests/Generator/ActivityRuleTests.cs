namespace Lianxin.Generator.Tests;

public sealed class ActivityRuleTests
{
    public static TheoryData<long> Seeds => [.. Enumerable.Range(1, 12).Select(seed => (long)seed)];

    [Theory, MemberData(nameof(Seeds))]
    public void Every_row_of_every_seed_would_be_accepted(long seed) => Replay(GeneratedCounty.Of(seed, 0.002m));

    [Fact]
    public void Every_row_of_a_larger_county_would_be_accepted() => Replay(GeneratedCounty.Of(1, 0.02m));

    [Fact]
    public void Every_row_of_a_larger_county_of_another_seed_would_be_accepted() => Replay(GeneratedCounty.Of(99, 0.02m));

    [Fact]
    public void Some_visits_are_recorded_late_and_some_work_is_open_at_the_end()
    {
        var county = GeneratedCounty.Of(1, 0.02m);
        var visits = county.Activity.Where(row => row["动作"] == "VISIT").ToList();
        var late = visits.Count(row => row.Day("记录日期").DayNumber - row.Day("发生日期").DayNumber > 7);
        Assert.InRange(late / (double)visits.Count, 0.01, 0.12);
        Assert.InRange(Replay(county).OpenDifficulties / (double)county.Count("verb_REPORT"), 0.03, 0.4);
    }

    [Fact]
    public void Some_cadres_visit_more_homes_a_day_than_anybody_can()
    {
        var county = GeneratedCounty.Of(1, 0.02m);
        var busiest = county.Activity.Where(row => row["动作"] == "VISIT" && row["方式"] == "HOME")
            .GroupBy(row => (row.List("干部编号")[0], row["发生日期"])).Max(group => group.Count());
        Assert.True(busiest > 8);
    }

    private static ActivityReplay Replay(GeneratedCounty county)
    {
        var replay = new ActivityReplay(county);
        foreach (var row in county.Activity)
            replay.Apply(row);
        replay.Finish();
        return replay;
    }
}
