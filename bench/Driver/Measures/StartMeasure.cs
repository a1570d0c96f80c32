using System.Diagnostics;
using System.Globalization;
using Grpc.Net.Client;
using Lianxin.Bench.Pairs;
using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Measures;

/// <summary>
/// P6: from the launch of the processes to the first answered question over what is stored, as a cluster (silo and gateway launched at one
/// moment) and standalone, beside a host of the same frameworks that has nothing in it. An answer is a workload, read from the store.
/// </summary>
public static class StartMeasure
{
    private const double Mark = 3;
    private const int Households = 150;
    private const string Empty = "empty host (ASP.NET Core, Orleans, gRPC)";
    private const string Cluster = "silo and gateway over PostgreSQL";
    private const string Standalone = "standalone over SQLite";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Measures it.</summary>
    public static async Task<Outcome> RunAsync(Trial trial)
    {
        var (stage, cadre) = (trial.Stage, trial.Stage.County.CadreNear(Households));
        var directory = Directory.CreateTempSubdirectory("lianxin-standalone-").FullName;
        try
        {
            string[] standalone = ["--standalone", "--http-port", "0", "--grpc-port", "0", "--data", directory];
            var filling = await stage.Launch("filling", "Gateway", standalone).AnnouncedAsync();
            await BenchCounty.FillAsync(filling.Grpc, trial.Scale, trial.Cancellation);
            await filling.StopAsync();
            await stage.EndAsync();
            (string Name, Func<IReadOnlyList<ServiceProcess>> Launch)[] sides =
            [
                (Empty, () => [stage.Launch("empty", "Bench.Empty")]),
                (Cluster, stage.Launch),
                (Standalone, () => [stage.Launch("standalone", "Gateway", standalone)]),
            ];
            var seconds = sides.Select(_ => new List<double>()).ToArray();
            for (var round = 0; round < trial.Pairs; round++)
            {
                for (var side = 0; side < sides.Length; side++)
                    seconds[side].Add(await OnceAsync(sides[side].Name, sides[side].Launch, cadre, trial.Cancellation));
            }

            await stage.RestartAsync();
            return new Outcome(
                [.. sides.Index().Skip(1).Select(side => Beyond(side.Item.Name, seconds[side.Index], seconds[0]))],
                [])
            {
                Others =
                [
                    new TextTable(
                        "P6: launch to first answer",
                        ["What", "Seconds, median (least–most)"],
                        [.. sides.Select((side, at) => new[] { side.Name, Spread.Of(seconds[at]).In("0.00") })]),
                ],
            };
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>The figure: what is beyond the empty host's start of the same round.</summary>
    /// <param name="side">Who started.</param>
    /// <param name="ours">Seconds by round.</param>
    /// <param name="empty">The empty host's.</param>
    public static Finding Beyond(string side, IReadOnlyCollection<double> ours, IReadOnlyCollection<double> empty) => Finding.AtMost(
        $"{side}: launch to first answer, beyond an empty host's", Mark, "s", "0.00", Spread.Of(ours.Zip(empty, (our, their) => our - their)));

    private static async Task<double> OnceAsync(
        string side, Func<IReadOnlyList<ServiceProcess>> launch, string cadre, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        var processes = launch();
        try
        {
            using var channel = GrpcChannel.ForAddress((await processes[^1].AnnouncedAsync()).Grpc);
            var client = new Workload.WorkloadClient(channel);
            while (!await AnswersAsync(client, cadre, cancellation))
                await Task.Delay(Pause, cancellation);
            var took = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"start · {side}: {took:0.00} s"));
            return took;
        }
        finally
        {
            foreach (var process in processes.Reverse())
                await process.StopAsync();
        }
    }

    private static async Task<bool> AnswersAsync(Workload.WorkloadClient client, string cadre, CancellationToken cancellation)
    {
        try
        {
            await client.GetCadreWorkloadAsync(new GetCadreWorkloadRequest { Name = cadre }, cancellationToken: cancellation);
            return true;
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable)
        {
            return false;
        }
    }
}
