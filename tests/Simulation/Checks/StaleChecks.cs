using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Simulation.Tests.Clients;
using Lianxin.Simulation.Tests.Cluster;

namespace Lianxin.Simulation.Tests.Checks;

/// <summary>
/// Asks every activation that lives for something that the ledger allows. One that was left behind, or was not told what a coordinator
/// stored, must find out by itself: nobody may be refused for what it doesn't know.
/// </summary>
internal static class StaleChecks
{
    public static async Task<IReadOnlyList<string>> BrokenAsync(World world, Truth truth)
    {
        var broken = new List<string>();
        var asked = 0;
        foreach (var silo in world.Silos)
        {
            foreach (var activation in silo.Activations.Where(activation => EntityId.TryParse<HouseholdId>(activation.Id, out _)).ToArray())
            {
                if (truth.VersionOf(activation.Id) == 0 || truth.Of<HouseholdState>(activation.Id) is not { Status: HouseholdStatus.Active } state
                    || state.Difficulties.Items.LastOrDefault(item => item.Status.IsOpen()) is not { } open)
                    continue;
                var context = new CommandContext(Genesis.Clerk, ChildKey.Of("stale", $"{++asked}"), "body");
                var command = new WithdrawDifficulty { Difficulty = open.Id, Text = "自行解决" };
                var reply = await world.SendAsync(silo, () => activation.CallAsync<ISubjectGrain, CommandReply>(shell => shell.ExecuteAsync(context, command)));
                if (reply.Refusal is { } refusal)
                    broken.Add($"{silo.Name} refuses what the ledger allows: {open.Id} of {activation.Id} is {open.Status}, and it says {refusal.Message}");
            }
        }

        return broken;
    }
}
