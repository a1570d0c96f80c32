using Lianxin.EndToEnd.Tests.Running;

namespace Lianxin.EndToEnd.Tests;

/// <summary><c>serve</c> told to end.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task Whoever_watches_does_not_hold_up_the_end()
    {
        await using var county = new ServedCounty();
        await county.FoundAsync();
        using var watcher = CliProcess.Start("ledger", "--tail", "0", "--server", county.Grpc);
        Assert.Contains("ledger founded", await watcher.FirstOutputAsync(), StringComparison.Ordinal);

        await county.DisposeAsync();

        Assert.Contains("stopping", (await watcher.FinishAsync()).Ended(3).Complaint(), StringComparison.Ordinal);
    }
}
