using CsCheck;

namespace Lianxin.Bench.Tests;

/// <summary>When the calls of an open loop begin.</summary>
public sealed class OpenScheduleTests
{
    [Fact]
    public void A_call_is_due_at_its_start_and_not_a_moment_before() =>
        Gen.Select(Gen.Int[1, 200_000], Gen.Int[1, 999_999]).Sample((rate, number) =>
        {
            var schedule = new OpenSchedule(rate, Count: 1_000_000);
            var start = schedule.StartOf(number);
            return schedule.DueAt(start) >= number + 1 && schedule.DueAt(start - TimeSpan.FromTicks(1)) <= number;
        });

    [Fact]
    public void A_rate_for_a_time_makes_so_many_calls()
    {
        var schedule = OpenSchedule.For(perSecond: 4, TimeSpan.FromSeconds(2.5));

        Assert.Equal(10, schedule.Count);
        Assert.Equal(TimeSpan.FromSeconds(2.5), schedule.Duration);
        Assert.Equal(TimeSpan.FromSeconds(2.25), schedule.StartOf(9));
        Assert.Equal(10, schedule.DueAt(TimeSpan.FromHours(1)));
    }
}
