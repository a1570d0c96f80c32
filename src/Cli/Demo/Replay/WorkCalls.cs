using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Demo.Replay;

/// <summary>Visits, measures and effects.</summary>
internal sealed class WorkCalls(ServiceClients clients, NameBook names)
{
    public async Task SendAsync(ActivityRow row, string id, CancellationToken cancellation)
    {
        switch (row.Verb)
        {
            case "VISIT":
                await clients.Ledger.RecordVisitAsync(Visit(row, id), cancellationToken: cancellation);
                break;
            case "MEASURE":
                await clients.Ledger.RecordMeasureAsync(Measure(row, id), cancellationToken: cancellation);
                break;
            default:
                await clients.Ledger.ConfirmEffectAsync(Effect(row, id), cancellationToken: cancellation);
                break;
        }
    }

    private RecordVisitRequest Visit(ActivityRow row, string id) => new()
    {
        Parent = clients.CountyName,
        Households = { ActivityRow.List(row.HouseholdNo).Select(no => names.Households[no]) },
        OccurredOn = Wire.Date(row.OccurredOn ?? row.Day),
        Kind = Wire.Code<VisitKind>(row.Kind),
        Participants = { ActivityRow.List(row.CadreNo).Select(no => names.Cadres[no]) },
        Heard = row.Text,
        RequestId = id,
    };

    private RecordMeasureRequest Measure(ActivityRow row, string id) => new()
    {
        Parent = row.HouseholdNo.Length > 0 ? names.Households[row.HouseholdNo] : names.Divisions[row.VillageCode],
        Difficulty = row.DifficultyNo.Length > 0 ? names.Difficulties[row.DifficultyNo] : string.Empty,
        Kind = Wire.Code<MeasureKind>(row.Measure),
        Amount = Wire.Money(row.AmountFen),
        Cadre = names.Cadres[row.CadreNo],
        Content = row.Text,
        OccurredOn = Wire.Date(row.OccurredOn ?? row.Day),
        RequestId = id,
    };

    private ConfirmEffectRequest Effect(ActivityRow row, string id) => new()
    {
        Name = names.Difficulties[row.DifficultyNo],
        Channel = Wire.Code<EffectChannel>(row.Channel),
        Speaker = Wire.Code<Relation>(row.Speaker),
        Answer = Wire.Code<EffectAnswer>(row.Answer),
        Aware = row.Aware == "Y",
        Taker = row.CadreNo.Length > 0 ? names.Cadres[row.CadreNo] : string.Empty,
        OccurredOn = Wire.Date(row.OccurredOn ?? row.Day),
        Text = row.Text,
        RequestId = id,
    };
}
