using HdrHistogram;

namespace Lianxin.Bench.Loops;

/// <summary>What one run of a loop came to.</summary>
/// <param name="times">Times of calls that began while calls were counted and were answered, in ticks of 100 ns.</param>
/// <param name="ends">How many calls ended while calls were counted, by status.</param>
/// <param name="during">How long calls were counted.</param>
public sealed class Measured(HistogramBase times, IReadOnlyDictionary<StatusCode, long> ends, TimeSpan during)
{
    /// <summary>Calls that got their answer.</summary>
    public long Answered => ends.GetValueOrDefault(StatusCode.OK);

    /// <summary>Calls that failed, by status; none of them is in any other figure.</summary>
    public IReadOnlyDictionary<StatusCode, long> Failures { get; } =
        ends.Where(end => end.Key != StatusCode.OK).ToDictionary(end => end.Key, end => end.Value);

    /// <summary>How many failed in all.</summary>
    public long Failed => Failures.Values.Sum();

    /// <summary>Answered calls a second.</summary>
    public double PerSecond => Answered / during.TotalSeconds;

    /// <summary>The time within which a share of the answered calls was answered, in milliseconds; not a number when none was.</summary>
    /// <param name="percentile">0–100.</param>
    public double Milliseconds(double percentile) =>
        times.TotalCount == 0 ? double.NaN : times.GetValueAtPercentile(percentile) / (double)TimeSpan.TicksPerMillisecond;
}
