using Google.Rpc;

namespace Lianxin.Gateway.Tests.Host;

/// <summary>Texts, sealed ones too, hold characters only; a name has one line.</summary>
[Collection(GatewayCollection.Name)]
public sealed class TextTests(RunningGateway gateway)
{
    private readonly Households.HouseholdsClient _households = new(gateway.Channel);

    [Theory]
    [InlineData("张\0三", "household.members[0].display_name", "U+0000")]
    [InlineData("张\u0001三", "household.members[0].display_name", "U+0001")]
    [InlineData("张\uFFFE三", "household.members[0].display_name", "U+FFFE")]
    [InlineData("张\n三", "household.members[0].display_name", "U+000A")]
    [InlineData("张\u202E三", "household.members[0].display_name", "U+202E")]
    public async Task A_members_name_is_one_line_of_characters(string name, string field, string character)
    {
        var violation = await RefusedAsync(() => RegisterAsync(name, "相如镇一村"));

        Assert.Equal(field, violation.Field);
        Assert.Contains(character, violation.Description, StringComparison.Ordinal);
        Assert.Contains(character, violation.LocalizedMessage.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("相如镇\0")]
    [InlineData("相如镇\n一村")]
    public async Task An_address_is_one_line_of_characters(string address) =>
        Assert.Equal("household.address", (await RefusedAsync(() => RegisterAsync("张三", address))).Field);

    [Fact]
    public async Task A_description_may_have_lines_but_only_characters()
    {
        var household = (await RegisterAsync("张三", "一组")).Name;

        Assert.Single((await ReportAsync(household, "屋顶漏雨\n\t两处")).Created);
        Assert.Equal("description", (await RefusedAsync(() => ReportAsync(household, "屋顶\0漏雨"))).Field);
    }

    [Fact]
    public async Task A_filter_holds_characters_only()
    {
        var request = new ListBodiesRequest { Parent = RunningGateway.County, DisplayNameContains = "\0" };

        Assert.Equal("display_name_contains", (await RefusedAsync(async () => await new Departments.DepartmentsClient(gateway.Channel).ListBodiesAsync(request))).Field);
    }

    [Fact]
    public async Task Spaces_at_the_ends_of_a_name_are_dropped()
    {
        var name = (await RegisterAsync("  张三　", " 一组 ")).Name;

        var household = await _households.GetHouseholdAsync(new GetHouseholdRequest { Name = name, View = View.Full });

        Assert.Equal(("张三", "一组"), (household.Members[0].DisplayName, household.Address));
    }

    private static async Task<BadRequest.Types.FieldViolation> RefusedAsync(Func<Task> call)
    {
        var fault = await Assert.ThrowsAsync<RpcException>(call);
        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELD"), (fault.StatusCode, fault.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason));
        return Assert.Single(fault.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations);
    }

    private async Task<Receipt> RegisterAsync(string name, string address) => await _households.CreateHouseholdAsync(new CreateHouseholdRequest
    {
        Parent = RunningGateway.County,
        Household = new Household
        {
            Village = gateway.Divisions[2],
            Address = address,
            Residence = Residence.Resident,
            Members = { new Member { DisplayName = name, Relation = Relation.Head } },
        },
        RequestId = RunningGateway.NewId(),
    });

    private async Task<Receipt> ReportAsync(string household, string description) => await new Api.V1.Ledger.LedgerClient(gateway.Channel).ReportDifficultyAsync(
        new ReportDifficultyRequest
        {
            Parent = household,
            Category = DifficultyCategory.Housing,
            Severity = 3,
            Source = DifficultySource.Household,
            Description = description,
            RequestId = RunningGateway.NewId(),
        });
}
