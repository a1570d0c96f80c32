using System.Globalization;

namespace Lianxin.Simulation.Tests;

public sealed class SimulationTests
{
    private static readonly int FirstSeed = Number("LIANXIN_SIM_SEED", 1);
    private static readonly int Runs = Number("LIANXIN_SIM_RUNS", 2_000);

    [Fact]
    public void No_seed_breaks_a_promise()
    {
        SimulatedRun? broken = null;
        Parallel.For(0, Runs, (at, loop) =>
        {
            var run = SimulatedRun.Of(FirstSeed + at);
            if (run.Holds)
                return;
            Interlocked.CompareExchange(ref broken, run, null);
            loop.Stop();
        });
        Assert.True(broken is null, $"seed {broken?.Seed} (again: LIANXIN_SIM_SEED={broken?.Seed} LIANXIN_SIM_RUNS=1)\n{broken?.History}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    [InlineData(4_711)]
    public void The_same_seed_gives_the_same_history(int seed)
    {
        var (first, second) = (SimulatedRun.Of(seed), SimulatedRun.Of(seed));
        Assert.Equal(first.History.Lines, second.History.Lines);
        Assert.Equal(first.Root(), second.Root());
        Assert.NotEqual(first.Root(), SimulatedRun.Of(seed + 1).Root());
    }

    /// <summary>Whatever seeds are drawn: these once found something.</summary>
    [Theory]
    [InlineData(1, "members of a merged household came back with a rebuild")]
    [InlineData(2, "facts lay on another day than their entry, with clocks apart")]
    [InlineData(525, "a difficulty reported while its household merged was lost; a shell left behind refused what it did not know")]
    [InlineData(41, "a shell kept the draft of a repeat for that of the request itself, drafted a day before")]
    public void What_was_found_once_stays_mended(int seed, string found)
    {
        var run = SimulatedRun.Of(seed);
        Assert.True(run.Holds, $"{found}: again with seed {seed}\n{run.History}");
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
