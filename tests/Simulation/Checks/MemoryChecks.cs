using System.Text.Json;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Households;
using Lianxin.Ledger;
using Lianxin.Simulation.Tests.Cluster;

namespace Lianxin.Simulation.Tests.Checks;

/// <summary>
/// Asks every activation that lives what it knows, zombies included: it must be the fold of its stream as of the version it names, and of
/// the whole stream when it is asked for the last position.
/// </summary>
internal static class MemoryChecks
{
    public static async Task<IReadOnlyList<string>> BrokenAsync(World world, Truth truth)
    {
        var broken = new List<string>();
        foreach (var silo in world.Silos)
        {
            foreach (var activation in silo.Activations.ToArray())
            {
                foreach (var position in new[] { 0, world.Database.Head })
                    await AskAsync(world, truth, silo, activation, position, broken);
            }
        }

        return broken;
    }

    private static async Task AskAsync(World world, Truth truth, Cluster.Silo silo, Activation activation, long position, List<string> broken)
    {
        var reading = new ReadContext(Caller.System, position);
        if (EntityId.TryParse<HouseholdId>(activation.Id, out _))
        {
            var answer = await world.SendAsync(silo, () => activation.CallAsync<IHouseholdGrain, Answer<HouseholdView>>(shell => shell.GetAsync(reading, false)));
            if (answer.Value is { } view && Known(view.Row.Version) is { } version)
                Compare(view, await HouseholdViews.OfAsync(truth.At<HouseholdState>(activation.Id, version), default, null));
        }
        else if (EntityId.TryParse<CadreId>(activation.Id, out _))
        {
            var answer = await world.SendAsync(silo, () => activation.CallAsync<ICadreGrain, Answer<CadreView>>(shell => shell.GetAsync(reading)));
            if (answer.Value is { } view && Known(view.Row.Version) is { } version)
                Compare(view.Row, CadreProjection.Row(truth.At<CadreState>(activation.Id, version)));
        }

        int? Known(long version)
        {
            var last = truth.VersionOf(activation.Id);
            if (version <= last && (position == 0 || version == last))
                return (int)version;
            broken.Add($"{silo.Name} knows {activation.Id} at version {version}; the ledger has {last}");
            return null;
        }

        void Compare<T>(T known, T folded)
        {
            var (remembered, stored) = (JsonSerializer.Serialize(known), JsonSerializer.Serialize(folded));
            if (remembered != stored)
                broken.Add($"{silo.Name} remembers {activation.Id} otherwise than its stream folds:\n{remembered}\n{stored}");
        }
    }
}
