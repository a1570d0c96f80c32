using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lianxin.EndToEnd.Tests.Running;

/// <summary>The demo over one data directory.</summary>
internal sealed class Demo(string data, string scale)
{
    private readonly string[] _arguments =
        ["demo", "--exit", "--json", "--scale", scale, "--data", data, "--http-port", "0", "--grpc-port", "0"];

    public CliProcess Start() => CliProcess.Start(_arguments);

    public async Task<string> RunAsync() => (await CliProcess.RunAsync(_arguments)).Ended(0).Output;

    /// <summary>Verifies the ledger, every entry of it.</summary>
    /// <returns>The ledger's last position; verifying stands on record too, after what it looked at.</returns>
    public async Task<long> VerifyAsync()
    {
        var run = (await CliProcess.RunAsync("verify-ledger", "--json", "--data", data)).Ended(0);
        var report = JsonNode.Parse(run.Output)!["result"]!;
        Assert.True(report["verified"]!.GetValue<bool>(), run.Output);
        Assert.Equal(report["position"]!.GetValue<long>(), report["entries"]!.GetValue<long>());
        return report["position"]!.GetValue<long>();
    }

    /// <summary>Kills (SIGKILL) the service that runs over a data directory.</summary>
    public static async Task KillServiceAsync(string data)
    {
        var id = await File.ReadAllTextAsync(Path.Combine(data, "lock.pid"), TestContext.Current.CancellationToken);
        using var service = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
        service.Kill();
    }

    /// <summary>What doesn't depend on the order in which commands sent at once were committed.</summary>
    public static string FiguresOf(string json)
    {
        var document = JsonNode.Parse(json)!;
        return JsonSerializer.Serialize(new { position = document["position"], ranking = document["ranking"], workload = document["workload"] });
    }
}
