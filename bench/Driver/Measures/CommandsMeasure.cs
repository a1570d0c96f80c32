using System.Globalization;
using Lianxin.Bench.Loops;
using Lianxin.Bench.Pairs;
using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Measures;

/// <summary>P2: commands that are in PostgreSQL when they are acknowledged, by few and by many callers.</summary>
public static class CommandsMeasure
{
    /// <summary>Why there is nothing to compare with.</summary>
    public const string NoPlain = "the peer Plain is not built";

    private const string Insert = "bare insert";
    private const int InsertCallers = 256;
    private const double InsertMark = 0.5;

    private static readonly (int Callers, double Mark)[] Steps = [(1, 1), (64, 3), (256, 4), (1024, 5)];

    /// <summary>Measures it for each number of callers, then beside a bare insert of what was stored.</summary>
    public static async Task<Outcome> RunAsync(Trial trial)
    {
        var (findings, tables) = (new List<Finding>(), new List<SideTable>());
        var before = await PostgresFixture.ScalarAsync<long>(trial.Stage.Store, "SELECT max(position) FROM ledger_head");
        Side[] sides = trial.Stage.Plain is { } plain ? [trial.Stage.Lianxin, plain] : [trial.Stage.Lianxin];
        foreach (var (callers, mark) in Steps)
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"commands, {callers:N0} caller{(callers == 1 ? string.Empty : "s")}");
            var series = await trial.ClosedAsync(title, callers, sides, Commands(trial.Stage.County, callers));
            tables.Add(new SideTable($"P2: {title}", series));
            findings.Add(Against(title, mark, series));
        }

        var beside = await BesideInsertAsync(trial, before);
        tables.Add(new SideTable($"P2: commands, {InsertCallers} callers, and a bare insert of the rows they leave", beside));
        findings.Add(Finding.AtLeast(
            $"commands, {InsertCallers} callers: throughput against a bare batched insert of the same rows",
            InsertMark,
            Spread.OfRatios(beside[0].PerSecond, beside[1].PerSecond)));
        return new Outcome(findings, tables);
    }

    private static async Task<IReadOnlyList<Series>> BesideInsertAsync(Trial trial, long before)
    {
        var insert = await BareInsert.TakeAsync(trial.Stage.Store, before, trial.Cancellation);
        return await trial.ClosedAsync(
            $"commands, {InsertCallers} callers, beside an insert",
            InsertCallers,
            [trial.Stage.Lianxin],
            Commands(trial.Stage.County, InsertCallers + 1),
            (Insert, _ => insert.RunAsync(trial.Duration, trial.Cancellation)));
    }

    /// <summary>The commands of a round by a side's connections.</summary>
    /// <param name="county">Whose households.</param>
    /// <param name="step">Tells the comparisons apart: none repeats another's commands, the warm-up's (round −1) among them.</param>
    private static Func<Connections, int, Attempt> Commands(BenchCounty county, int step) => (connections, round) =>
        CommandStream.Sending(connections, new CommandStream(county, (step << 16) + round + 1));

    private static Finding Against(string title, double mark, IReadOnlyList<Series> series)
    {
        var what = $"{title}: throughput against Plain";
        return series is [var ours, { Answered: true } theirs]
            ? Finding.AtLeast(what, mark, Spread.OfRatios(ours.PerSecond, theirs.PerSecond))
            : Finding.Missing(what, Finding.Mark("≥", mark), series.Count == 1 ? NoPlain : "Plain answered nothing");
    }
}
