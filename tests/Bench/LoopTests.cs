namespace Lianxin.Bench.Tests;

/// <summary>What loops count, by a clock that stands still until it is moved.</summary>
public sealed class LoopTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_closed_loop_counts_answers_after_its_lead_in_and_failures_apart()
    {
        var loop = new ClosedLoop(Callers: 1, LeadIn: TimeSpan.FromMilliseconds(100), Duration: Second);

        var measured = await loop.RunAsync((_, number) =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(10));
            return Task.FromResult(number % 4 == 0 ? StatusCode.ResourceExhausted : StatusCode.OK);
        }, _clock, TestContext.Current.CancellationToken);

        // Answers at 100, 110 … 1,090 ms: a hundred, a quarter of them failures.
        Assert.Equal(75, measured.Answered);
        Assert.Equal(75, measured.PerSecond);
        Assert.Equal([new(StatusCode.ResourceExhausted, 25)], measured.Failures);
        Assert.Equal(10, measured.Milliseconds(50), 0.02);
    }

    [Fact]
    public async Task A_call_answered_after_the_end_is_timed_in_full_and_no_throughput()
    {
        var loop = new ClosedLoop(Callers: 1, LeadIn: TimeSpan.Zero, Duration: Second);

        var measured = await loop.RunAsync((_, number) =>
        {
            _clock.Advance(number == 0 ? Second / 2 : 3 * Second);
            return Task.FromResult(StatusCode.OK);
        }, _clock, TestContext.Current.CancellationToken);

        Assert.Equal(1, measured.PerSecond);
        Assert.Equal(3000, measured.Milliseconds(100), 3.0);
    }

    [Fact]
    public async Task A_failure_is_in_no_time_however_fast_it_came()
    {
        var loop = new ClosedLoop(Callers: 1, LeadIn: TimeSpan.Zero, Duration: Second);

        var measured = await loop.RunAsync((_, _) =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            return Task.FromResult(StatusCode.Unavailable);
        }, _clock, TestContext.Current.CancellationToken);

        Assert.Equal(0, measured.PerSecond);
        Assert.True(double.IsNaN(measured.Milliseconds(99)));
    }

    [Fact]
    public async Task An_open_loop_counts_a_calls_time_from_when_it_was_to_begin()
    {
        var loop = new OpenLoop(OpenSchedule.For(perSecond: 10, Second));
        var running = loop.RunAsync((_, _) => Task.FromResult(StatusCode.OK), _clock, TestContext.Current.CancellationToken);

        // The driver itself stands still for a second: nine calls begin late, each answered at once.
        _clock.Advance(Second);
        var measured = await running;

        Assert.Equal(10, measured.Answered);
        Assert.Equal(900, measured.Milliseconds(100), 1.0);
        Assert.Equal(400, measured.Milliseconds(50), 1.0);
    }

    [Fact]
    public async Task An_open_loop_does_not_wait_for_answers_before_it_calls_again()
    {
        var loop = new OpenLoop(OpenSchedule.For(perSecond: 10, Second));
        var answer = new TaskCompletionSource<StatusCode>();
        var calls = 0;
        var running = loop.RunAsync((_, _) =>
        {
            if (++calls == 10)
                answer.SetResult(StatusCode.OK);
            return answer.Task;
        }, _clock, TestContext.Current.CancellationToken);

        _clock.Advance(Second);
        var measured = await running;

        Assert.Equal(10, measured.Answered);
        Assert.Equal(1000, measured.Milliseconds(100), 1.0);
    }
}
