using System.Globalization;
using Lianxin.EndToEnd.Tests.Running;

namespace Lianxin.EndToEnd.Tests;

/// <summary>Two at the same place: each is told in one line what to do.</summary>
[Collection(ServedCountyCollection.Name)]
public sealed class OccupiedTests(ServedCounty county)
{
    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var data = new TemporaryDirectory();
        var port = county.Http.Port.ToString(CultureInfo.InvariantCulture);

        var run = (await CliProcess.RunAsync("serve", "--data", data.Path, "--http-port", port, "--grpc-port", "0")).Ended(3);

        Assert.Contains($"port {port} is taken", run.Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_in_use_points_to_its_server()
    {
        var run = (await CliProcess.RunAsync("workload", "--data", county.Data)).Ended(3);

        Assert.Contains("--server", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal(run.Errors[0], run.Complaint());
    }

    [Fact]
    public async Task A_demo_keeps_off_a_real_ledger()
    {
        var run = (await county.RunAsync("demo", "--exit", "--json", "--scale", "0.001")).Ended(1);

        Assert.Contains("holds a real ledger", run.Complaint(), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
