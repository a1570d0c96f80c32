namespace Lianxin.Simulation.Tests.Scheduling;

/// <summary>A machine's clock: it may be wrong and may be set, forwards and backwards. Timers don't follow it.</summary>
internal sealed class WallClock(Schedule schedule, DateTimeOffset start) : TimeProvider
{
    /// <summary>How far it is off.</summary>
    public TimeSpan Skew { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + TimeSpan.FromTicks(schedule.Now) + Skew;

    public override long GetTimestamp() => schedule.Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan)
            throw new NotSupportedException("nothing in the core ticks by itself");
        var timer = new OneShot(schedule, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class OneShot(Schedule schedule, TimerCallback callback, object? state) : ITimer
    {
        private Alarm? _alarm;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _alarm?.TurnOff();
            _alarm = dueTime == Timeout.InfiniteTimeSpan ? null : schedule.Ring(dueTime, () => callback(state));
            return true;
        }

        public void Dispose() => _alarm?.TurnOff();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
