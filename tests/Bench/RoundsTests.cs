namespace Lianxin.Bench.Tests;

/// <summary>The order of measuring.</summary>
public sealed class RoundsTests
{
    [Fact]
    public async Task Sides_are_measured_in_turn_and_each_keeps_its_own_runs()
    {
        var order = new List<string>();
        var nothing = new Tally().Sum(TimeSpan.FromSeconds(1));
        Func<int, Task<Measured>> Of(string side) => round =>
        {
            order.Add($"{side}{round}");
            return Task.FromResult(nothing);
        };

        var series = await Rounds.RunAsync([("a", Of("a")), ("b", Of("b"))], pairs: 3);

        Assert.Equal(["a0", "b0", "a1", "b1", "a2", "b2"], order);
        Assert.Equal([("a", 3), ("b", 3)], series.Select(one => (one.Side, one.Runs.Count)));
        Assert.DoesNotContain(series, one => one.Answered);
    }
}
