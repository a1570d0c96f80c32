using System.Text.Json;
using Google.Rpc;

namespace Lianxin.Gateway.Tests.Host;

[Collection(GatewayCollection.Name)]
public sealed class ReferenceTests(RunningGateway gateway)
{
    private const string NobodysCadre = "cadres/C-511323-0000000000000000";
    private const string ForeignVillage = "divisions/V-510000-0000000000000000";

    [Fact]
    public async Task A_visit_with_a_cadre_who_does_not_exist_is_not_found_and_nothing_is_stored()
    {
        var household = await HouseholdAsync();
        var request = new RecordVisitRequest
        {
            Parent = RunningGateway.County,
            Households = { household },
            OccurredOn = new Google.Type.Date { Year = 2026, Month = 1, Day = 5 },
            Kind = VisitKind.Home,
            Participants = { NobodysCadre },
            RequestId = RunningGateway.NewId(),
        };
        var position = await PositionAsync();

        var fault = await Assert.ThrowsAsync<RpcException>(async () => await new Api.V1.Ledger.LedgerClient(gateway.Channel).RecordVisitAsync(request));

        var status = fault.GetRpcStatus()!;
        Assert.Equal((StatusCode.NotFound, "NOT_FOUND"), (fault.StatusCode, status.GetDetail<ErrorInfo>()!.Reason));
        var violation = Assert.Single(status.GetDetail<BadRequest>()!.FieldViolations);
        Assert.Equal(("participants[0]", "NOT_FOUND"), (violation.Field, violation.Reason));
        Assert.Contains("没有干部", violation.LocalizedMessage.Message, StringComparison.Ordinal);
        Assert.Equal(position, await PositionAsync());
    }

    [Fact]
    public async Task Json_refuses_to_move_a_household_to_another_countys_village()
    {
        var household = await HouseholdAsync();

        var (http, body) = await gateway.PostAsync($"/v1/{household}:move", new { village = ForeignVillage, requestId = RunningGateway.NewId() });

        Assert.Equal(404, http);
        var violations = body.GetProperty("details").EnumerateArray().Select(detail => detail.TryGetProperty("fieldViolations", out var found) ? found : default);
        Assert.Equal("village", violations.Single(found => found.ValueKind == JsonValueKind.Array)[0].GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("divisions/V-511323-0000000000000000")]
    [InlineData(ForeignVillage)]
    public async Task A_list_under_a_division_that_is_not_there_is_not_found_rather_than_empty(string division)
    {
        await RefusedAsync("division", async () => await new Households.HouseholdsClient(gateway.Channel).ListHouseholdsAsync(
            new() { Parent = RunningGateway.County, Division = division }));
        await RefusedAsync("division", async () => await new Api.V1.Ledger.LedgerClient(gateway.Channel).ListDifficultiesAsync(
            new() { Parent = RunningGateway.County, Division = division }));
        await RefusedAsync("division", async () => await new Departments.DepartmentsClient(gateway.Channel).ListBodiesAsync(
            new() { Parent = RunningGateway.County, Division = division }));
        await RefusedAsync("parent_division", async () => await new Divisions.DivisionsClient(gateway.Channel).ListDivisionsAsync(
            new() { Parent = RunningGateway.County, ParentDivision = division }));
    }

    [Fact]
    public async Task A_list_of_what_belongs_to_nobody_known_is_not_found_rather_than_empty()
    {
        const string Cadre = "cadres/C-511323-0000000000000000";
        const string Body = "bodies/B-511323-0000000000000000";
        await RefusedAsync("handler", async () => await new Api.V1.Ledger.LedgerClient(gateway.Channel).ListDifficultiesAsync(
            new() { Parent = RunningGateway.County, Handler = Cadre }));
        await RefusedAsync("holder", async () => await new Links.LinksClient(gateway.Channel).ListLinksAsync(
            new() { Parent = RunningGateway.County, Holder = Body }));
        await RefusedAsync("subject", async () => await new Links.LinksClient(gateway.Channel).ListLinksAsync(
            new() { Parent = RunningGateway.County, Subject = "divisions/V-511323-0000000000000000" }));
        await RefusedAsync("subject", async () => await new Api.V1.Ledger.LedgerClient(gateway.Channel).ListDifficultiesAsync(
            new() { Parent = RunningGateway.County, Subject = "households/H-511323-0000000000000000" }));
        await RefusedAsync("body", async () => await new Cadres.CadresClient(gateway.Channel).ListCadresAsync(
            new() { Parent = RunningGateway.County, Body = Body }));
    }

    private static Task RefusedAsync(string field, Func<Task> call) => Faults.RefusedAsync(StatusCode.NotFound, "NOT_FOUND", call, field);

    private async Task<long> PositionAsync() =>
        (await new Departments.DepartmentsClient(gateway.Channel).ListBodiesAsync(new ListBodiesRequest { Parent = RunningGateway.County })).LedgerPosition;

    private async Task<string> HouseholdAsync() => (await new Households.HouseholdsClient(gateway.Channel).CreateHouseholdAsync(new CreateHouseholdRequest
    {
        Parent = RunningGateway.County,
        Household = new Household
        {
            Village = gateway.Divisions[2], Residence = Residence.Resident, Members = { new Member { DisplayName = "李四", Relation = Relation.Head } },
        },
        RequestId = RunningGateway.NewId(),
    })).Name;
}
