using System.Net;
using System.Net.Sockets;
using Lianxin.Gateway.Hosting;

namespace Lianxin.Gateway.Tests.Host;

public sealed class OptionsTests
{
    [Fact]
    public void Ports_data_and_modes_are_read() => Assert.Equal(
        new GatewayOptions { HttpPort = 0, GrpcPort = 7, Standalone = true, Data = "d", ExitWithParent = true },
        GatewayOptions.Parse(["--http-port", "0", "--grpc-port", "7", "--standalone", "--data", "d", "--exit-with-parent"]));

    [Theory]
    [InlineData("--http-port")]
    [InlineData("--http-port", "70000")]
    [InlineData("--grpc-port", "x")]
    [InlineData("--listen", "0.0.0.0")]
    [InlineData("--listen", "192.168.1.2")]
    [InlineData("--data")]
    [InlineData("--nonsense")]
    public void What_cannot_be_used_stops_the_start(params string[] args) =>
        Assert.Throws<ConfigurationException>(() => GatewayOptions.Parse(args));

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
        Assert.Equal(IPAddress.IPv6Loopback, GatewayOptions.Parse(["--listen", "::1"]).Listen);
}
