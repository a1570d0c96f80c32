using Google.Rpc;
using static Lianxin.Gateway.Tests.Host.Faults;

namespace Lianxin.Gateway.Tests.Host;

[Collection(GatewayCollection.Name)]
public sealed class CommandTests(RunningGateway gateway)
{
    private const string Nobody = "households/H-511323-0000000000000000";

    private readonly Departments.DepartmentsClient _bodies = new(gateway.Channel);
    private readonly Households.HouseholdsClient _households = new(gateway.Channel);
    private readonly Api.V1.Ledger.LedgerClient _ledger = new(gateway.Channel);

    [Fact]
    public async Task A_repeat_gives_the_first_answer()
    {
        var request = NewBody("民政局");

        Assert.Equal(await _bodies.CreateBodyAsync(request), await _bodies.CreateBodyAsync(request));
    }

    [Fact]
    public async Task The_same_request_id_with_another_body_is_refused()
    {
        var request = NewBody("财政局");
        await _bodies.CreateBodyAsync(request);
        request.Body.DisplayName = "审计局";

        await RefusedAsync(StatusCode.InvalidArgument, "REQUEST_ID_REUSED", async () => await _bodies.CreateBodyAsync(request));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("{11111111-1111-1111-1111-111111111111}")]
    public async Task A_request_id_that_is_no_uuid_is_refused(string requestId)
    {
        var request = NewBody("教育局");
        request.RequestId = requestId;

        await RefusedAsync(StatusCode.InvalidArgument, "INVALID_FIELD", async () => await _bodies.CreateBodyAsync(request), "request_id");
    }

    [Fact]
    public async Task One_reads_ones_own_write()
    {
        var receipt = await _bodies.CreateBodyAsync(NewBody("水利局"));

        var body = await _bodies.GetBodyAsync(new GetBodyRequest { Name = receipt.Name, MinLedgerPosition = receipt.LedgerPosition });

        Assert.Equal(("水利局", receipt.Etag), (body.DisplayName, body.Etag));
    }

    [Fact]
    public async Task A_stale_etag_aborts()
    {
        var receipt = await _bodies.CreateBodyAsync(NewBody("林业局"));
        UpdateBodyRequest Rename(string name) => new()
        {
            Body = new Body { Name = receipt.Name, DisplayName = name, Etag = receipt.Etag }, RequestId = RunningGateway.NewId(),
        };
        await _bodies.UpdateBodyAsync(Rename("林草局"));

        await RefusedAsync(StatusCode.Aborted, "STALE_ETAG", async () => await _bodies.UpdateBodyAsync(Rename("林业和草原局")));
    }

    [Fact]
    public async Task Who_does_not_exist_is_not_found() => await RefusedAsync(
        StatusCode.NotFound, "NOT_FOUND", async () => await _households.GetHouseholdAsync(new GetHouseholdRequest { Name = Nobody }));

    [Fact]
    public async Task A_household_is_read_without_personal_data_unless_in_full()
    {
        var name = await HouseholdAsync();

        var basic = await _households.GetHouseholdAsync(new GetHouseholdRequest { Name = name });
        var full = await _households.GetHouseholdAsync(new GetHouseholdRequest { Name = name, View = View.Full });

        Assert.Equal(string.Empty, basic.Address + basic.Members[0].DisplayName);
        Assert.Equal(("相如镇一村3组12号", "张三"), (full.Address, full.Members[0].DisplayName));
    }

    [Fact]
    public async Task A_verb_in_the_wrong_state_is_a_failed_precondition()
    {
        var name = await DifficultyAsync();

        await RefusedAsync(StatusCode.FailedPrecondition, "WRONG_STATE", async () => await _ledger.ResolveDifficultyAsync(
            new ResolveDifficultyRequest { Name = name, Text = "已解决", RequestId = RunningGateway.NewId() }));
    }

    [Fact]
    public async Task A_difficulty_moves_by_its_verbs()
    {
        var name = await DifficultyAsync();

        await _ledger.AcceptDifficultyAsync(new AcceptDifficultyRequest { Name = name, Severity = 4, RequestId = RunningGateway.NewId() });

        var difficulty = await _ledger.GetDifficultyAsync(new GetDifficultyRequest { Name = name });
        Assert.Equal((DifficultyStatus.Accepted, 4), (difficulty.Status, difficulty.Severity));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task A_severity_out_of_range_is_a_field_violation(int severity)
    {
        var name = await DifficultyAsync();

        await RefusedAsync(StatusCode.InvalidArgument, "INVALID_FIELD", async () => await _ledger.AcceptDifficultyAsync(
            new AcceptDifficultyRequest { Name = name, Severity = severity, RequestId = RunningGateway.NewId() }), "severity");
    }

    [Fact]
    public async Task Every_field_at_fault_is_named_at_once()
    {
        var fault = await Assert.ThrowsAsync<RpcException>(async () => await _ledger.RecordVisitAsync(new RecordVisitRequest { Parent = "511323" }));

        Assert.Equal(
            ["parent", "households", "occurred_on", "kind", "participants", "request_id"],
            fault.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(violation => violation.Field));
    }

    [Fact]
    public async Task Pages_join_up()
    {
        for (var i = 0; i < 3; i++)
            await _bodies.CreateBodyAsync(NewBody($"翻页单位{i}"));
        var request = new ListBodiesRequest { Parent = RunningGateway.County, DisplayNameContains = "翻页单位", PageSize = 2 };

        var first = await _bodies.ListBodiesAsync(request);
        var second = await _bodies.ListBodiesAsync(new ListBodiesRequest(request) { PageToken = first.NextPageToken });

        Assert.Equal(["翻页单位0", "翻页单位1", "翻页单位2"], first.Bodies.Concat(second.Bodies).Select(body => body.DisplayName).Order(StringComparer.Ordinal));
        Assert.Equal((3, string.Empty), (first.TotalSize, second.NextPageToken));
    }

    [Fact]
    public async Task A_message_too_large_is_resource_exhausted_and_no_invitation_to_try_again()
    {
        var request = NewBody(new string('长', 2 << 20));

        var fault = await Assert.ThrowsAsync<RpcException>(async () => await _bodies.CreateBodyAsync(request));

        Assert.Equal((StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE"), (fault.StatusCode, fault.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason));
        Assert.Null(fault.GetRpcStatus()!.GetDetail<RetryInfo>());
    }

    private static CreateBodyRequest NewBody(string name) => new()
    {
        Parent = RunningGateway.County, Body = new Body { DisplayName = name, Kind = BodyKind.Department }, RequestId = RunningGateway.NewId(),
    };

    private Task<string> HouseholdAsync() => new Clerk(gateway).HouseholdAsync();

    private async Task<string> DifficultyAsync() => (await _ledger.ReportDifficultyAsync(new ReportDifficultyRequest
    {
        Parent = await HouseholdAsync(),
        Category = DifficultyCategory.Housing,
        Severity = 3,
        Source = DifficultySource.Household,
        Description = "屋顶漏雨",
        RequestId = RunningGateway.NewId(),
    })).Created[0];
}
