using Lianxin.Cluster.Tests.Running;

namespace Lianxin.Cluster.Tests;

/// <summary>The standalone service's store is refused its calls by the system, now and then or always.</summary>
public sealed class FailingCallsTests
{
    [Theory]
    [InlineData("posix/io/sync/fsync", 0.2)]
    [InlineData("posix/io/rw/pwrite", 0.05)]
    public async Task What_fails_now_and_then_is_refused_and_nothing_acknowledged_is_lost(string kind, double share)
    {
        using var calls = new FailingCalls();
        var directory = Directory.CreateTempSubdirectory("lianxin-failing-");
        try
        {
            var callers = await WriteAndKillAsync(directory.FullName, calls, kind, share);

            await using var next = await StandaloneService.StartAsync(directory.FullName);
            using var again = new CountyClient("511323", next.Grpc);
            await callers.SettleAsync(again);
            await callers.CompareAsync(again);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<DoubtingCallers> WriteAndKillAsync(string data, FailingCalls calls, string kind, double share)
    {
        await using var service = await StandaloneService.StartAsync(data, calls.Within);
        using var county = new CountyClient("511323", service.Grpc);
        var callers = await DoubtingCallers.FoundAsync(county);
        await calls.FailAsync(service, kind, share);
        await callers.WriteAsync(county, acknowledged: 10, refused: 5);
        await callers.AskAsync(county);

        // Every call fails: nothing is acknowledged, all is answered.
        await calls.FailAsync(service, kind, 1);
        await callers.WriteAsync(county, acknowledged: 0, refused: 3);
        await callers.AskAsync(county);

        await calls.LetAsync(service, kind);
        await callers.SettleAsync(county);
        await callers.CompareAsync(county);

        // Killed with commands in doubt: the store holds each of them once or not at all.
        await calls.FailAsync(service, kind, share);
        await callers.WriteAsync(county, acknowledged: 5, refused: 3);
        await service.KillAsync();
        return callers;
    }
}
