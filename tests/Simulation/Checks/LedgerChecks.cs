using Lianxin.Domain.Counties;
using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Models;
using Lianxin.Ledger.Verification;
using Lianxin.Simulation.Tests.Cluster;

namespace Lianxin.Simulation.Tests.Checks;

/// <summary>Holds the database against itself: chains by the product's own verifier, read models against a replay.</summary>
internal static class LedgerChecks
{
    public static async Task<IReadOnlyList<string>> BrokenAsync(Database database)
    {
        var broken = new List<string>();
        var reader = new DatabaseReader(database);
        var verified = await LedgerVerifier.VerifyAsync(reader, reader, World.County, []);
        if (verified.Fault is { } fault)
            broken.Add($"the ledger does not verify: {fault.Kind} at {fault.Position}: {fault.Message}");
        var sealer = Cluster.Silo.SealerOver(reader);
        var replay = new StreamReplay(reader, EntryCodec.Default);
        var county = await replay.LoadAsync(StreamModels.County, StreamId.Of(EntityId.Derive<CountyId>(World.County, "county")));
        var rows = database.Rows.Values.ToLookup(row => row.Stream, row => row.Row);
        var facts = database.Facts.ToLookup(fact => fact.Stream, fact => fact.Fact);
        foreach (var head in database.Heads(World.County))
        {
            var stream = head.Stream.Value;
            var rebuilt = await replay.RebuildAsync(StreamModels.Of(head.Kind), head.Stream, sealer, county.State.DayOf);
            var stored = rows[stream].Select(row => row.ToString()!).ToHashSet();
            var replayed = rebuilt.Rows.Select(row => row.ToString()!).ToHashSet();
            if (!stored.SetEquals(replayed))
            {
                var only = replayed.Except(stored).Select(row => $"only replayed: {row}").Concat(stored.Except(replayed).Select(row => $"only stored: {row}"));
                broken.Add($"the rows of {stream} are not those of a replay\n{string.Join('\n', only)}");
            }

            if (!rebuilt.Facts.OrderBy(fact => (fact.Position, fact.Ordinal)).SequenceEqual(facts[stream].OrderBy(fact => (fact.Position, fact.Ordinal))))
                broken.Add($"the facts of {stream} are not those of a replay");
        }

        return broken;
    }
}
