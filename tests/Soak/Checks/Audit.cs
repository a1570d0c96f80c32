using Lianxin.Soak.Callers;

namespace Lianxin.Soak.Checks;

/// <summary>Holds the journal of callers that have all ended against the ledger.</summary>
public static class Audit
{
    // Each of these commands stores exactly one entry of its type, and nothing else does.
    private static readonly string[] OneEach =
    [
        "household-registered", "cadre-registered", "difficulty-reported", "difficulty-accepted", "difficulty-assigned",
        "difficulty-started", "difficulty-resolved", "visit-recorded",
    ];

    /// <summary>Compares, verifies, rebuilds.</summary>
    /// <param name="journal">Every command of the county.</param>
    /// <param name="county">The county.</param>
    /// <param name="stored">What the database holds.</param>
    public static async Task<Accounts> RunAsync(Journal journal, CountyClient county, StoredLedger stored)
    {
        var faults = journal.Faults.ToList();
        var sent = journal.Sent.ToArray();
        var told = sent.Where(command => command.Position > 0).Select(command => command.Position).ToHashSet();
        var kept = await stored.RequestPositionsAsync();
        var lost = told.Except(kept).Order().ToArray();
        var more = kept.Except(told).Order().ToArray();
        Tell("acknowledged and not there: positions ", lost);
        Tell("stored and never acknowledged: positions ", more);
        var acknowledged = sent.Count(command => command.Position > 0);
        if (acknowledged != told.Count)
            faults.Add($"{acknowledged} commands were acknowledged with {told.Count} positions");
        var doubled = more.Length + kept.Count - kept.Distinct().Count();
        var entries = await stored.EntriesByTypeAsync();
        foreach (var kind in OneEach)
        {
            var (expected, found) = (sent.Count(command => command.Kind == kind && command.Position > 0), entries.GetValueOrDefault(kind));
            if (found == expected)
                continue;
            faults.Add($"{kind}: {expected} acknowledged, {found} stored");
            doubled += (int)Math.Max(0, found - expected);
        }

        var verified = (await county.VerifyAsync()).Result.Fields;
        var before = await stored.ReadModelsAsync();
        await county.RebuildAsync();
        var after = await stored.ReadModelsAsync();
        faults.AddRange(before.Where(table => after[table.Key] != table.Value).Select(table => $"{table.Key}: {table.Value}, rebuilt {after[table.Key]}"));
        return new Accounts(
            sent.Length, acknowledged, sent.Count(command => command.Doubts > 0), sent.Sum(command => command.Doubts), lost.Length, doubled,
            (long)verified["entries"].NumberValue, verified["verified"].BoolValue && verified["entries"].NumberValue == verified["position"].NumberValue,
            before.All(table => after[table.Key] == table.Value), faults);

        void Tell(string what, long[] positions)
        {
            if (positions.Length > 0)
                faults.Add(what + string.Join(", ", positions.Take(10)));
        }
    }
}
