using System.Net;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Lianxin.Cluster.Tests.Running;

namespace Lianxin.Cluster.Tests;

[Collection(RunningClusterCollection.Name)]
public sealed class HealthTests(RunningCluster cluster)
{
    [Fact]
    public async Task Every_process_is_alive_and_ready()
    {
        foreach (var process in cluster.Processes.Silos.Concat(cluster.Processes.Gateways))
            Assert.Equal((200, 200), (await process.HealthAsync("live"), await process.HealthAsync("ready")));
    }

    [Fact]
    public async Task A_gateway_says_so_by_gRPC_too()
    {
        using var channel = GrpcChannel.ForAddress(cluster.Processes.Gateways[0].Grpc);
        var health = new Health.HealthClient(channel);

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, (await health.CheckAsync(new HealthCheckRequest(), CountyClient.InTime)).Status);
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, (await health.CheckAsync(new HealthCheckRequest { Service = "reads" }, CountyClient.InTime)).Status);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("lianxin.example", HttpStatusCode.Forbidden)]
    public async Task The_dashboard_answers_this_machine_under_its_own_names(string host, HttpStatusCode expected)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(cluster.Processes.Silos[0].Http, "dashboard/"));
        request.Headers.Host = host;
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_silo_that_was_not_asked_for_a_dashboard_has_none()
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(cluster.Processes.Silos[1].Http, "dashboard/"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
