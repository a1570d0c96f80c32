using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Demo.Replay;

/// <summary>What changes households and their links.</summary>
internal sealed class HouseholdCalls(ServiceClients clients, NameBook names)
{
    public async Task SendAsync(ActivityRow row, string id, CancellationToken cancellation)
    {
        switch (row.Verb)
        {
            case "TRANSFER":
                await TransferAsync(row, id, cancellation);
                break;
            case "END_LINK":
                var link = names.Links[row.LinkNo];
                await clients.Links.EndLinkAsync(
                    new() { Name = link.Name, Subject = link.Subject, LastDay = Wire.Date(row.Day), Reason = row.Text, RequestId = id },
                    cancellationToken: cancellation);
                break;
            case "SPLIT":
                await SplitAsync(row, id, cancellation);
                break;
            case "MERGE":
                await clients.Households.MergeHouseholdAsync(
                    new() { Name = Household(row), Into = names.Households[row.IntoNo], Reason = row.Text, OccurredOn = Wire.Date(row.Day), RequestId = id },
                    cancellationToken: cancellation);
                break;
            case "MOVE":
                await clients.Households.MoveHouseholdAsync(
                    new() { Name = Household(row), Village = names.Divisions[row.VillageCode], OccurredOn = Wire.Date(row.Day), RequestId = id },
                    cancellationToken: cancellation);
                break;
            default:
                var status = row.Verb == "MOVE_OUT" ? HouseholdStatus.MovedOut : HouseholdStatus.Dissolved;
                await clients.Households.CloseHouseholdAsync(
                    new() { Name = Household(row), Status = status, Reason = row.Text, OccurredOn = Wire.Date(row.Day), RequestId = id },
                    cancellationToken: cancellation);
                break;
        }
    }

    private string Household(ActivityRow row) => names.Households[row.HouseholdNo];

    private async Task TransferAsync(ActivityRow row, string id, CancellationToken cancellation)
    {
        var old = names.Links[row.LinkNo];
        var next = new Link
        {
            Subject = old.Subject,
            Holder = names.Cadres[row.CadreNo],
            Kind = old.Kind,
            Role = old.Role,
            Duties = { old.Duties },
            From = Wire.Date(row.Day),
            ExternalNo = row.NewNo,
        };
        var receipt = await clients.Links.TransferLinkAsync(
            new() { Name = old.Name, Link = next, Reason = row.Text, HandOverNote = row.Text, RequestId = id },
            cancellationToken: cancellation);
        names.Links[row.NewNo] = new Link(next) { Name = receipt.Created[0] };
    }

    private async Task SplitAsync(ActivityRow row, string id, CancellationToken cancellation)
    {
        var household = await clients.Households.GetHouseholdAsync(
            new() { Name = Household(row) }, cancellationToken: cancellation);

        // Sent before an interruption: its members are gone, the successors stand in the lists that the names come from.
        if (household.Status == HouseholdStatus.Split)
            return;
        var numbers = ActivityRow.List(row.NewNo);
        var members = ActivityRow.List(row.Members);
        var request = new SplitHouseholdRequest
        {
            Name = household.Name, Reason = row.Text, OccurredOn = Wire.Date(row.Day), RequestId = id,
        };
        for (var i = 0; i < numbers.Length; i++)
        {
            request.Parts.Add(new SplitHouseholdRequest.Types.Part
            {
                ExternalNo = numbers[i],
                Members = { members[i].Split('+').Select(at => household.Members[int.Parse(at, System.Globalization.CultureInfo.InvariantCulture) - 1].Person) },
            });
        }

        var receipt = await clients.Households.SplitHouseholdAsync(request, cancellationToken: cancellation);
        for (var i = 0; i < numbers.Length; i++)
            names.Households[numbers[i]] = receipt.Created[i];
    }
}
