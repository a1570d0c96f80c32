using Lianxin.Soak.Faults;
using Lianxin.Soak.Rounds;

namespace Lianxin.Cluster.Tests;

/// <summary>The short form of <c>tests/EndToEnd/soak</c>: each kind of fault once, under load.</summary>
public sealed class SoakTests
{
    [Fact]
    public async Task Whatever_process_is_killed_or_stands_still_no_command_is_lost_or_doubled()
    {
        await using var cluster = await SoakedCluster.StartAsync(silos: 2, gateways: 2);

        var run = await SoakRun.RunAsync(cluster, [.. FaultKinds.All.Keys], seed: 1);

        Assert.Empty(run.Accounts.Faults);
        Assert.True(run.Accounts.Good, run.Accounts.ToString());
        Assert.All(run.Results, round => Assert.True(round.Answers > 0, $"{round.Fault}: no question was answered"));
    }
}
