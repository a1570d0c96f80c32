using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Demo.Replay;

/// <summary>Turns a row of the activity file into its call and notes the names that arise.</summary>
public sealed class ActivityCalls(ServiceClients clients, NameBook names, RequestIds ids)
{
    private readonly HouseholdCalls _households = new(clients, names);
    private readonly DifficultyCalls _difficulties = new(clients, names);
    private readonly WorkCalls _work = new(clients, names);

    /// <summary>Sends one row and waits for its acknowledgement.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task; it fails with the service's status when the row is refused.</returns>
    public async Task SendAsync(ActivityRow row, CancellationToken cancellation)
    {
        var id = ids.Of($"activity/{row.Seq}");
        await (row.Verb switch
        {
            "VISIT" or "MEASURE" or "EFFECT" => _work.SendAsync(row, id, cancellation),
            "TRANSFER" or "END_LINK" or "SPLIT" or "MERGE" or "MOVE" or "MOVE_OUT" or "DISSOLVE" =>
                _households.SendAsync(row, id, cancellation),
            _ => _difficulties.SendAsync(row, id, cancellation),
        });
    }
}
