using Lianxin.Cli.Output;

namespace Lianxin.Cli.Tests;

/// <summary>Throughput, on the mean of the whole way.</summary>
public sealed class PaceTests
{
    [Theory]
    [InlineData(1000, 0, 4, "1,000 · 250/s")]
    [InlineData(1000, 600, 4, "1,000 · 100/s")]
    [InlineData(2, 0, 4, "2 · 0.5/s")]
    public void It_counts_what_was_done_since_the_beginning(long done, long from, int seconds, string said) =>
        Assert.Equal(said, Pace.Of(done, from, TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, 0, 4)]
    [InlineData(852, 852, 4)]
    [InlineData(852, 0, 0)]
    public void Where_nothing_was_done_meanwhile_there_is_no_pace(long done, long from, int seconds) =>
        Assert.Equal($"{done}", Pace.Of(done, from, TimeSpan.FromSeconds(seconds)));
}
