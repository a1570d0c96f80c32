using System.Diagnostics.Metrics;
using Lianxin.Domain.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Lianxin.Gateway.Tests.Host;

[Collection(GatewayCollection.Name)]
public sealed class RefusalMeterTests(RunningGateway gateway)
{
    private readonly Departments.DepartmentsClient _bodies = new(gateway.Channel);

    [Fact]
    public async Task Refusals_are_counted_by_reason_whichever_way_they_came()
    {
        using var refusals = new MetricCollector<long>(
            gateway.Services.GetRequiredService<IMeterFactory>(), ProductMeter.Name, "lianxin.refusals");

        await Assert.ThrowsAsync<RpcException>(
            async () => await new Households.HouseholdsClient(gateway.Channel).GetHouseholdAsync(new GetHouseholdRequest { Name = "households/H-511323-0000000000000000" }));
        await Assert.ThrowsAsync<RpcException>(
            async () => await _bodies.CreateBodyAsync(new CreateBodyRequest { Parent = RunningGateway.County, Body = new Body { DisplayName = "体育局" }, RequestId = "1" }));
        await gateway.PostAsync($"/v1/{RunningGateway.County}/bodies", new { body = new { displayName = "体育局" }, requestId = "1" });

        var seen = refusals.GetMeasurementSnapshot();
        Assert.Equal(3, seen.EvaluateAsCounter());
        Assert.All(seen, m => Assert.Equal(["reason"], m.Tags.Keys));
        Assert.Equal(["NOT_FOUND", "INVALID_FIELD", "INVALID_FIELD"], seen.Select(m => m.Tags["reason"]));
    }
}
