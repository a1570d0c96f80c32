using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Demo.Replay;

/// <summary>The verbs of a difficulty.</summary>
internal sealed class DifficultyCalls(ServiceClients clients, NameBook names)
{
    public async Task SendAsync(ActivityRow row, string id, CancellationToken cancellation)
    {
        var ledger = clients.Ledger;
        if (row.Verb == "REPORT")
        {
            var receipt = await ledger.ReportDifficultyAsync(Report(row, id), cancellationToken: cancellation);
            names.Difficulties[row.DifficultyNo] = receipt.Created[0];
            return;
        }

        var name = names.Difficulties[row.DifficultyNo];
        using var call = row.Verb switch
        {
            "ACCEPT" => ledger.AcceptDifficultyAsync(
                new() { Name = name, Text = row.Text, Severity = row.Severity ?? 0, RequestId = id }, cancellationToken: cancellation),
            "ASSIGN" => ledger.AssignDifficultyAsync(
                new() { Name = name, Text = row.Text, Handler = names.Cadres[row.CadreNo], RequestId = id }, cancellationToken: cancellation),
            "START" => ledger.StartDifficultyAsync(new() { Name = name, Text = row.Text, RequestId = id }, cancellationToken: cancellation),
            "RETURN" => ledger.ReturnDifficultyAsync(new() { Name = name, Text = row.Text, RequestId = id }, cancellationToken: cancellation),
            "REFER" => ledger.ReferDifficultyAsync(new() { Name = name, Text = row.Text, RequestId = id }, cancellationToken: cancellation),
            "RESOLVE" => ledger.ResolveDifficultyAsync(new() { Name = name, Text = row.Text, RequestId = id }, cancellationToken: cancellation),
            "CLOSE_UNCONFIRMED" => ledger.CloseUnconfirmedAsync(
                new() { Name = name, Text = row.Text, Reason = Wire.Code<ClosureReason>(row.Kind), RequestId = id }, cancellationToken: cancellation),
            "REOPEN" => ledger.ReopenDifficultyAsync(new() { Name = name, Text = row.Text, RequestId = id }, cancellationToken: cancellation),
            "WITHDRAW" => ledger.WithdrawDifficultyAsync(new() { Name = name, Text = row.Text, RequestId = id }, cancellationToken: cancellation),
            "DECLINE" => ledger.DeclineDifficultyAsync(new() { Name = name, Text = row.Text, RequestId = id }, cancellationToken: cancellation),
            _ => throw new CliException(ExitCodes.Refused, $"activity.csv, {row.Seq}: {row.Verb}?"),
        };
        await call;
    }

    private ReportDifficultyRequest Report(ActivityRow row, string id) => new()
    {
        Parent = row.HouseholdNo.Length > 0 ? names.Households[row.HouseholdNo] : names.Divisions[row.VillageCode],
        Category = Wire.Code<DifficultyCategory>(row.Category),
        Severity = row.Severity ?? 0,
        Source = Wire.Code<DifficultySource>(row.Source),
        Description = row.Text,
        OccurredOn = Wire.Date(row.OccurredOn ?? row.Day),
        ExternalNo = row.DifficultyNo,
        RequestId = id,
    };
}
