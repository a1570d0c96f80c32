using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Health.V1;
using Grpc.Reflection.V1Alpha;

namespace Lianxin.Gateway.Tests.Host;

[Collection(GatewayCollection.Name)]
public sealed class TranscodingTests(RunningGateway gateway)
{
    [Fact]
    public async Task Json_gives_the_same_receipt_to_a_repeat()
    {
        var request = new { body = new { displayName = "文旅局", kind = "BODY_KIND_DEPARTMENT" }, requestId = RunningGateway.NewId() };

        var first = await gateway.PostAsync("/v1/counties/511323/bodies", request);
        var again = await gateway.PostAsync("/v1/counties/511323/bodies", request);

        Assert.Equal(200, first.Http);
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
    }

    [Fact]
    public async Task Json_errors_carry_reason_field_and_a_sentence_in_chinese()
    {
        var (http, body) = await gateway.PostAsync("/v1/counties/511323/bodies", new { body = new { displayName = "无类别" }, requestId = RunningGateway.NewId() });

        Assert.Equal(400, http);
        var details = body.GetProperty("details").EnumerateArray().ToArray();
        Assert.Contains(details, detail => Text(detail, "reason") == "INVALID_FIELD" && Text(detail, "domain") == "lianxin");
        Assert.Contains(details, detail => Text(detail, "locale") == "zh-CN");
        Assert.Contains(details, detail => detail.TryGetProperty("fieldViolations", out var fields) && Text(fields[0], "field") == "body.kind");
    }

    [Fact]
    public async Task Who_does_not_exist_is_404() =>
        Assert.Equal(HttpStatusCode.NotFound, (await gateway.Http.GetAsync(new Uri("/v1/bodies/B-511323-0000000000000000", UriKind.Relative))).StatusCode);

    [Fact]
    public async Task As_many_positions_as_are_allowed_fit_into_a_path()
    {
        var positions = string.Join('&', Enumerable.Range(1_000_000, 1_000).Select(position => $"positions={position}"));

        var answer = await gateway.Http.GetAsync(new Uri($"/v1/counties/511323/entries:batchGet?{positions}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode); // the ledger is not that long: all were read
        Assert.Contains("1000000", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/households/H-511323-0000000000000000/entries")]
    [InlineData("/v1/cadres/C-511323-0000000000000000/ledger")]
    [InlineData("/v1/counties/110101/entries")]
    [InlineData("/v1/counties/110101/entries:tail")]
    public async Task The_ledger_of_who_does_not_exist_is_404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await gateway.Http.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);

    [Fact]
    public async Task Verbs_and_nested_names_have_paths()
    {
        var (http, body) = await gateway.PostAsync(
            "/v1/households/H-511323-0000000000000000/difficulties/D-511323-0000000000000000:accept",
            new { severity = 3, requestId = RunningGateway.NewId() });

        Assert.Equal((404, 5), (http, body.GetProperty("code").GetInt32()));
    }

    [Theory]
    [InlineData("Bad Name")]
    [InlineData("UPPER")]
    public async Task A_malformed_principal_is_unauthenticated(string principal)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/counties/511323");
        request.Headers.Add("lianxin-principal", principal);

        Assert.Equal(HttpStatusCode.Unauthorized, (await gateway.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Reflection_lists_the_services()
    {
        using var call = new ServerReflection.ServerReflectionClient(gateway.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = string.Empty });
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));

        var services = call.ResponseStream.Current.ListServicesResponse.Service.Select(service => service.Name).ToArray();

        Assert.Contains("lianxin.v1.Ledger", services);
        Assert.Contains("google.longrunning.Operations", services);
    }

    [Fact]
    public async Task Health_comes_to_say_serving()
    {
        using var watch = new Health.HealthClient(gateway.Channel).Watch(new HealthCheckRequest());
        do
        {
            Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        }
        while (watch.ResponseStream.Current.Status != HealthCheckResponse.Types.ServingStatus.Serving);
    }

    [Fact]
    public async Task The_tail_gives_entries_from_a_position_on()
    {
        using var tail = new Api.V1.Ledger.LedgerClient(gateway.Channel).TailLedger(new TailLedgerRequest { Parent = RunningGateway.County, AfterPosition = 2 });

        Assert.True(await tail.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(3, tail.ResponseStream.Current.Entry.Position);
    }

    [Fact]
    public async Task A_tail_past_the_ledgers_end_is_refused()
    {
        using var tail = new Api.V1.Ledger.LedgerClient(gateway.Channel).TailLedger(new TailLedgerRequest { Parent = RunningGateway.County, AfterPosition = 1_000_000 });

        var refused = await Assert.ThrowsAsync<RpcException>(() => tail.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(StatusCode.OutOfRange, refused.StatusCode);
    }

    [Fact]
    public async Task The_workload_of_the_county_is_watched_from_now_on()
    {
        using var watch = new Workload.WorkloadClient(gateway.Channel).WatchWorkload(new WatchWorkloadRequest { Name = gateway.Divisions[0] });

        Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(gateway.Divisions[0], watch.ResponseStream.Current.Group.Group);
    }

    private static string Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.GetString()! : string.Empty;
}
