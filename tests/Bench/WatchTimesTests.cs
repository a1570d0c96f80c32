using Lianxin.Bench.Measures;

namespace Lianxin.Bench.Tests;

/// <summary>From when to when an entry's way is counted.</summary>
public sealed class WatchTimesTests
{
    private static readonly TimeSpan During = TimeSpan.FromSeconds(1);

    [Fact]
    public void An_entry_is_timed_from_when_its_command_was_due_and_from_its_acknowledgement()
    {
        var times = new WatchTimes();
        times.Acknowledge(7, due: Milliseconds(10), at: Milliseconds(15));
        times.See(7, Milliseconds(40));

        Assert.Equal(30, times.SinceSent(During).Milliseconds(99), 0.1);
        Assert.Equal(25, times.SinceAcknowledged(During).Milliseconds(99), 0.1);
        Assert.Equal(0, times.Unseen);
    }

    [Fact]
    public void What_the_watcher_never_saw_is_a_failure_and_so_is_a_command_that_failed()
    {
        var times = new WatchTimes();
        times.Acknowledge(7, default, Milliseconds(1));
        times.Acknowledge(8, default, Milliseconds(1));
        times.See(8, Milliseconds(2));
        times.Fail(StatusCode.Unavailable);

        var measured = times.SinceSent(During);

        Assert.Equal(1, times.Unseen);
        Assert.Equal(1, measured.Answered);
        Assert.Equal(1, measured.Failures[StatusCode.DataLoss]);
        Assert.Equal(1, measured.Failures[StatusCode.Unavailable]);
    }

    [Fact]
    public void Whoever_sees_an_entry_before_its_writer_is_answered_waited_not_at_all()
    {
        var times = new WatchTimes();
        times.Acknowledge(7, default, Milliseconds(9));
        times.See(7, Milliseconds(8));

        Assert.Equal(0, times.SinceAcknowledged(During).Milliseconds(99));
    }

    private static TimeSpan Milliseconds(double value) => TimeSpan.FromMilliseconds(value);
}
