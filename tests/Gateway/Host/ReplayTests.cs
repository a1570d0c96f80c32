using Lianxin.Cli.Connecting;
using Lianxin.Cli.Demo.Replay;

namespace Lianxin.Gateway.Tests.Host;

/// <summary>The command line's replay against a running gateway: a day that was interrupted is sent again from its first row.</summary>
[Collection(GatewayCollection.Name)]
public sealed class ReplayTests(RunningGateway gateway)
{
    [Fact]
    public async Task A_split_sent_again_after_its_members_have_gone_changes_nothing_and_its_successors_are_known()
    {
        var households = new Households.HouseholdsClient(gateway.Channel);
        var request = new CreateHouseholdRequest
        {
            Parent = RunningGateway.County,
            Household = new Household { Village = gateway.Divisions[2], Residence = Residence.Resident, ExternalNo = "SPLIT-1" },
            RequestId = RunningGateway.NewId(),
        };
        request.Household.Members.Add(new Member { DisplayName = "周一", Relation = Relation.Head });
        request.Household.Members.Add(new Member { DisplayName = "周二", Relation = Relation.Child });
        var household = (await households.CreateHouseholdAsync(request)).Name;
        var row = Row("SPLIT", "SPLIT-1") with { NewNo = "SPLIT-11;SPLIT-12", Members = "1;2" };
        using var clients = new ServiceClients(new Uri($"http://{gateway.Channel.Target}"), "511323");

        await SendAsync(clients, row);
        var first = await households.GetHouseholdAsync(new() { Name = household });
        var again = await SendAsync(clients, row);

        Assert.Equal(HouseholdStatus.Split, first.Status);
        Assert.Equal(first.Etag, (await households.GetHouseholdAsync(new() { Name = household })).Etag);
        Assert.Equal(first.Successors, [again.Households["SPLIT-11"], again.Households["SPLIT-12"]]);
        foreach (var successor in first.Successors)
            Assert.Single((await households.GetHouseholdAsync(new() { Name = successor })).Members);
    }

    /// <summary>Sends a row as a run that begins does: names anew from the lists, the same request ids.</summary>
    private static async Task<NameBook> SendAsync(ServiceClients clients, ActivityRow row)
    {
        var names = await NameBookLoader.LoadAsync(clients, CancellationToken.None);
        await new ActivityCalls(clients, names, new RequestIds("replay")).SendAsync(row, CancellationToken.None);
        return names;
    }

    private static ActivityRow Row(string verb, string household) => new()
    {
        Seq = 1, Day = new DateOnly(2026, 1, 5), Verb = verb, HouseholdNo = household, VillageCode = "", DifficultyNo = "", CadreNo = "", Category = "",
        Kind = "", Source = "", Channel = "", Speaker = "", Answer = "", Aware = "", Measure = "", Text = "分家", LinkNo = "", NewNo = "", Members = "", IntoNo = "",
    };
}
