namespace Lianxin.Bench.Loops;

/// <summary>When calls are to begin: evenly, whatever becomes of those before.</summary>
/// <param name="PerSecond">The offered rate, 1 or more.</param>
/// <param name="Count">How many calls in all.</param>
public sealed record OpenSchedule(int PerSecond, int Count)
{
    /// <summary>A rate for a time.</summary>
    public static OpenSchedule For(int perSecond, TimeSpan duration) => new(perSecond, (int)Math.Ceiling(perSecond * duration.TotalSeconds));

    /// <summary>How long the offer lasts.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds(Count / (double)PerSecond);

    /// <summary>When a call is to begin, since the loop's start.</summary>
    /// <param name="number">The call, from 0.</param>
    public TimeSpan StartOf(int number) => new((((long)number * TimeSpan.TicksPerSecond) + PerSecond - 1) / PerSecond);

    /// <summary>How many calls are to have begun by a moment, the moment included.</summary>
    public int DueAt(TimeSpan elapsed) => (int)Math.Min(Count, (elapsed.Ticks * PerSecond / TimeSpan.TicksPerSecond) + 1);
}
