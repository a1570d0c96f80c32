using System.Net;
using System.Net.Sockets;
using Lianxin.Gateway.Hosting;

namespace Lianxin.Gateway.Tests.Host;

public sealed class OptionsTests
{
    [Fact]
    public void Ports_data_and_modes_are_read() => Assert.Equal(
        new GatewayOptions { HttpPort = 0, GrpcPort = 7, Standalone = true, Data = "d", ExitWithParent = true, Admission = new(9, 3) },
        GatewayOptions.Parse(["--max-calls", "9", "--max-streams", "3", "--http-port", "0", "--grpc-port", "7", "--standalone", "--data", "d", "--exit-with-parent"], Nothing));

    [Fact]
    public void A_gateway_of_a_cluster_takes_its_database_from_the_environment_too()
    {
        var options = GatewayOptions.Parse(["--keys", "k", "--wait", "7"], name => name == "LIANXIN_POSTGRES" ? "Host=127.0.0.1" : null);

        Assert.Equal(("Host=127.0.0.1", "k", TimeSpan.FromSeconds(7)), (options.Postgres, options.KeysDirectory, options.Wait));
    }

    [Theory]
    [InlineData]
    [InlineData("--standalone", "--postgres", "Host=127.0.0.1")]
    [InlineData("--postgres", "Host=127.0.0.1", "--wait", "long")]
    public void A_gateway_runs_in_one_mode_or_says_which_are_there(params string[] args) =>
        Assert.Throws<ConfigurationException>(() => GatewayOptions.Parse(args, Nothing));

    [Theory]
    [InlineData("--http-port")]
    [InlineData("--http-port", "70000")]
    [InlineData("--grpc-port", "x")]
    [InlineData("--max-calls", "0")]
    [InlineData("--listen", "0.0.0.0")]
    [InlineData("--listen", "192.168.1.2")]
    [InlineData("--data")]
    [InlineData("--nonsense")]
    public void What_cannot_be_used_stops_the_start(params string[] args) =>
        Assert.Throws<ConfigurationException>(() => GatewayOptions.Parse(["--standalone", .. args], Nothing));

    [Fact]
    public void A_taken_port_stops_the_start_and_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var stop = Assert.Throws<ConfigurationException>(() => Ports.Require(IPAddress.Loopback, 0, port));

        Assert.Contains($"port {port} is taken", stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_loopback_is_loopback_too() =>
        Assert.Equal(IPAddress.IPv6Loopback, GatewayOptions.Parse(["--standalone", "--listen", "::1"], Nothing).Listen);

    private static string? Nothing(string name) => null;
}
