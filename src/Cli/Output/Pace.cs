namespace Lianxin.Cli.Output;

/// <summary>How much was done, and how fast on the mean of the whole way.</summary>
public static class Pace
{
    /// <summary>The words.</summary>
    /// <param name="done">Items done.</param>
    /// <param name="from">Items that were done before the clock started.</param>
    /// <param name="elapsed">Since then.</param>
    /// <returns>Such as <c>852 · 284/s</c>; the count alone where nothing was done meanwhile.</returns>
    public static string Of(long done, long from, TimeSpan elapsed)
    {
        var count = $"{done:N0}";
        return done <= from || elapsed <= TimeSpan.Zero
            ? count
            : $"{count} · {PerSecond((done - from) / elapsed.TotalSeconds)}";
    }

    /// <summary>Slow work keeps a decimal, so that it never reads as standing still.</summary>
    private static string PerSecond(double rate) =>
        Texts.Say(rate < 10 ? $"{rate:0.0}/s" : $"{rate:N0}/s", rate < 10 ? $"每秒 {rate:0.0}" : $"每秒 {rate:N0}");
}
