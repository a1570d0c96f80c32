using Lianxin.Contracts.Calls;
using Lianxin.Ledger;
using Lianxin.Simulation.Tests.Checks;
using Lianxin.Simulation.Tests.Cluster;

namespace Lianxin.Simulation.Tests.Clients;

/// <summary>A clerk at a bad line: sends the same request again until it is answered, sometimes twice at once, sometimes long after.</summary>
internal sealed class Client(World world, History history, Wishes wishes, string name)
{
    private const int Patience = 6;

    /// <summary>Requests that never heard a word that counts.</summary>
    public List<Call> Unsettled { get; } = [];

    /// <summary>Sends a number of wishes, one after the other.</summary>
    public async Task RunAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var key = ChildKey.Of(name, $"{i}");
            await AskAsync(new CommandContext(Genesis.Clerk, key, $"{i}"), wishes.Next(key));
            await world.Schedule.PauseAsync(0, 300);
        }
    }

    /// <summary>Sends what was left without an answer once more, in fair weather.</summary>
    public async Task SettleAsync()
    {
        foreach (var call in Unsettled)
        {
            for (var attempt = 0; attempt < 3 && !(await SendAsync(call.Context, call.Intent)).Settled; attempt++)
            {
                if (attempt == 2)
                    history.Violate($"{call.Intent} gets no answer in fair weather");
            }
        }
    }

    private async Task AskAsync(CommandContext context, Intent intent)
    {
        Call? call = null;
        for (var attempt = 0; attempt < Patience && call is not { Settled: true }; attempt++)
        {
            var doubled = world.Schedule.Chance(0.08) ? SendAsync(context, intent) : null;
            call = await SendAsync(context, intent);
            if (doubled is not null)
                await doubled;
            await world.Schedule.PauseAsync(0, 200 << attempt);
        }

        if (call is { Settled: false })
            Unsettled.Add(call);
        if (world.Schedule.Chance(0.15))
            await SendAsync(context, intent);
        if (world.Schedule.Chance(0.08))
            await SendAsync(context with { BodyHash = $"{context.BodyHash} otherwise" }, wishes.Next(context.RequestKey));
    }

    private async Task<Call> SendAsync(CommandContext context, Intent intent)
    {
        var started = world.Schedule.Turns;
        CommandReply? reply = null;
        try
        {
            reply = await intent.SendAsync(world, context);
        }
        catch (Exception fault) when (fault is TimeoutException or LedgerUnavailableException)
        {
            // Whether it went through can't be known: that is what request ids are for.
        }
        catch (Exception fault)
        {
            history.Violate($"{intent} fails with {fault.GetType().Name}: {fault.Message}");
        }

        var call = new Call(context, intent, started, world.Schedule.Turns, reply);
        history.Calls.Add(call);
        var heard = reply is null ? "nothing" : reply.Refusal is { } refusal ? $"{refusal.Code}" : $"position {reply.Position}, version {reply.Version}";
        history.Note($"{name} {context.RequestKey[..6]}/{context.BodyHash} {intent}: {heard}");
        return call;
    }
}
