using Lianxin.Soak.Callers;
using Lianxin.Soak.Checks;
using Lianxin.Soak.Faults;

namespace Lianxin.Soak.Rounds;

/// <summary>A run: a founded county under load, one fault after another, and the accounts in the end.</summary>
/// <param name="Results">The rounds.</param>
/// <param name="Accounts">How every command ended.</param>
public sealed record SoakRun(IReadOnlyList<RoundResult> Results, Accounts Accounts)
{
    private const string Code = "511323";
    private const int Callers = 8;

    /// <summary>Runs faults over a cluster that was just started.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="kinds">The kind of fault of each round.</param>
    /// <param name="seed">Chooses whom a fault strikes.</param>
    /// <param name="told">Hears of each round.</param>
    public static async Task<SoakRun> RunAsync(SoakedCluster cluster, IReadOnlyList<string> kinds, int seed, Action<int, RoundResult>? told = null)
    {
        var (journal, calls, random) = (new Journal(), new CallLog(), new Random(seed));
        var gateways = cluster.County(Code);
        var sender = new Sender(gateways, journal, calls);
        await using var load = await Load.BeginAsync(sender, await FoundAsync(sender), Callers, $"s{seed}");
        var results = new List<RoundResult>();
        foreach (var kind in kinds)
        {
            results.Add(await new Round(calls, load, () => string.Join('\n', journal.Faults.Append(cluster.Said())))
                .RunAsync(kind, FaultKinds.Possible[kind](cluster, random)));
            told?.Invoke(results.Count, results[^1]);
        }

        await load.EndAsync();
        var accounts = await Audit.RunAsync(journal, gateways[0], new StoredLedger(cluster.Database.ConnectionString));
        foreach (var gateway in gateways)
            gateway.Dispose();
        return new SoakRun(results, accounts);
    }

    private static async Task<WorkedCounty> FoundAsync(Sender sender)
    {
        await sender.CommandAsync("county-founded", (gateway, id, options) => gateway.Admin.FoundLedgerAsync(
            new FoundLedgerRequest { Name = sender.County, DisplayName = "蓬安县", Clock = ClockKind.System, RequestId = id }, options));
        var village = string.Empty;
        foreach (var (name, suffix) in CountyClient.Hierarchy)
        {
            var division = new Division { DisplayName = name, Code = Code + suffix, ParentDivision = village };
            village = (await sender.CommandAsync("division-created", (gateway, id, options) => gateway.Divisions.CreateDivisionAsync(
                new CreateDivisionRequest { Parent = sender.County, Division = division, RequestId = id }, options))).Name;
        }

        var body = new Body { DisplayName = "县农业农村局", Kind = BodyKind.Department, Division = village };
        return new WorkedCounty(sender, village, (await sender.CommandAsync("body-registered", (gateway, id, options) => gateway.Departments.CreateBodyAsync(
            new CreateBodyRequest { Parent = sender.County, Body = body, RequestId = id }, options))).Name);
    }
}
