using System.Security.Cryptography;
using Grpc.Core;
using Grpc.Net.Client;
using Lianxin.Cluster.Tests.Running;

namespace Lianxin.Cluster.Tests;

/// <summary>What real processes send to a collector, and what they must not.</summary>
public sealed class TelemetryTests(PostgresFixture postgres) : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("lianxin-telemetry-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_standalone_service_sends_metrics_traces_and_logs_and_nobodys_name()
    {
        await using var collector = new OtlpReceiver();

        // A tick of a county's clock is logged at each start, so the second one has something to tell.
        await using (var first = await StartStandaloneAsync(collector))
        {
            using var county = new CountyClient("511323", first.Grpc);
            await county.FoundAsync();
            var household = await county.HouseholdAsync(await county.VillageAsync(), "telemetry-1");
            await county.ReportAsync(household.Name, "telemetry-1");
            await Assert.ThrowsAsync<RpcException>(() => county.ReportOnceAsync(household.Name, "telemetry-2", "no uuid"));
            Assert.Equal(0, await first.StopAsync());
        }

        await using (var second = await StartStandaloneAsync(collector))
        {
            await Until.TrueAsync("a tick is logged", () => Task.FromResult(collector.Got("logs", "Tick of county")));
            Assert.Equal(0, await second.StopAsync());
        }

        string[] instruments =
        [
            "lianxin.ledger.append.duration", "lianxin.ledger.queue.duration", "lianxin.ledger.queue.length", "lianxin.ledger.batch.appends",
            "lianxin.ledger.batch.entries", "lianxin.projection.rows", "lianxin.refusals", "lianxin.checkpoint.age", "lianxin.difficulties.overdue",
            "orleans-grains", "dotnet.gc.collections", "http.server.request.duration",
        ];
        Assert.All(instruments, name => Assert.True(collector.Got("metrics", name), name));
        Assert.True(collector.Got("metrics", "INVALID_FIELD"));
        Assert.True(collector.Got("traces", "/lianxin.v1.Ledger/ReportDifficulty"));
        Assert.All(["metrics", "traces", "logs"], signal => Assert.True(collector.Got(signal, "lianxin-standalone"), signal));
        Assert.All(["张三", "屋顶漏雨", "相如镇一村3组"], text => Assert.False(collector.Got(null, text), text));
    }

    [Fact]
    public async Task A_call_is_one_trace_through_gateway_and_silo()
    {
        await using var collector = new OtlpReceiver();
        var database = await postgres.NewDatabaseAsync();
        await using (var cluster = new ClusterProcesses(database, collector.Environment))
        {
            await cluster.UpAsync(silos: 1, gateways: 1);
            using var county = new CountyClient("511323", cluster.Gateways[0].Grpc);
            await county.FoundAsync();
            var trace = RandomNumberGenerator.GetBytes(16);
            using var channel = GrpcChannel.ForAddress(cluster.Gateways[0].Grpc);
            await new Divisions.DivisionsClient(channel).CreateDivisionAsync(
                new CreateDivisionRequest
                {
                    Parent = county.Name, Division = new Division { DisplayName = "蓬安县", Code = "511323" }, RequestId = Guid.NewGuid().ToString(),
                },
                CountyClient.InTime.WithHeaders([new Metadata.Entry("traceparent", $"00-{Convert.ToHexStringLower(trace)}-00f067aa0ba902b7-01")]));
            foreach (var process in cluster.Gateways.Concat(cluster.Silos))
                Assert.Equal(0, await process.StopAsync());

            Assert.True(collector.Got("traces", trace, along: "lianxin-gateway"));
            Assert.True(collector.Got("traces", trace, along: "lianxin-silo"));
        }

        await postgres.DropDatabaseAsync(database);
    }

    private async Task<ServiceProcess> StartStandaloneAsync(OtlpReceiver collector)
    {
        var process = ServiceProcess.Launch(
            "standalone",
            ClusterProcesses.ProgramOf("Gateway"),
            collector.Environment,
            ["--standalone", "--data", _directory, "--http-port", "0", "--grpc-port", "0"]);
        await process.AnnouncedAsync();
        return process;
    }
}
