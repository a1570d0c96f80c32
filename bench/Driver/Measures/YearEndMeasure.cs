using System.Diagnostics;
using System.Globalization;
using Lianxin.Bench.Pairs;
using Lianxin.Bench.Peers;
using Lianxin.Bench.Sql;

namespace Lianxin.Bench.Measures;

/// <summary>P3: from the frozen position to the stored ranking, beside one SQL statement over the same facts that ranks the same.</summary>
public static class YearEndMeasure
{
    private const double PostgresMark = 1.5;
    private const double DuckMark = 10;
    private const int MemoryHouseholds = 1_000_000;
    private const double Mebi = 1 << 20;
    private const double MemoryMark = 1024;

    private static readonly string County = BenchCounty.Name.Split('/')[1];

    /// <summary>Fills a county with a year, lets all rank it once and compares, then measures them in turn.</summary>
    public static async Task<Outcome> RunAsync(Trial trial)
    {
        var households = trial.Households[^1];
        await using var county = await WorkedCounty.FillAsync(await trial.Stage.NewStoreAsync("year_end"), households, trial.Cancellation);
        await using var postgres = new PostgresYearEnd(county.Store);
        await postgres.PrepareAsync(trial.Cancellation);
        using var duck = new DuckYearEnd();
        await duck.LoadAsync(county.Store, County, trial.Cancellation);
        await RoundAsync(county, postgres, duck, trial.Cancellation, async frozen =>
        {
            var scores = await YearEndRun.ScoresAsync(county.Gateway, frozen, trial.Cancellation);
            RankingAgreement.Check(scores, await postgres.ReadAsync(trial.Cancellation), "PostgreSQL");
            RankingAgreement.Check(scores, await duck.ReadAsync(trial.Cancellation), "DuckDB");
        });

        var rounds = new List<(double Lianxin, double Postgres, double Duck)>();
        for (var round = 1; round <= trial.Pairs; round++)
        {
            rounds.Add(await RoundAsync(county, postgres, duck, trial.Cancellation));
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"year-end · round {round} · Lianxin {rounds[^1].Lianxin:0.000} s, PostgreSQL {rounds[^1].Postgres:0.000} s, DuckDB {rounds[^1].Duck:0.000} s"));
        }

        double[] ours = [.. rounds.Select(round => round.Lianxin)];
        double[] inPostgres = [.. rounds.Select(round => round.Postgres)];
        double[] inDuck = [.. rounds.Select(round => round.Duck)];
        var peak = PeakMemory.Of(county.Silo) / Mebi;
        var of = string.Create(CultureInfo.InvariantCulture, $"year-end evaluation of {households:N0} households: time");
        return new Outcome(
            [
                Finding.AtMost($"{of} against SQL in PostgreSQL", PostgresMark, Spread.OfRatios(ours, inPostgres)),
                Finding.AtMost($"{of} against SQL in DuckDB", DuckMark, Spread.OfRatios(ours, inDuck)),
                Memory(households, peak),
            ],
            [])
        {
            Others =
            [
                new TextTable(
                    $"P3: year-end over {county.Facts}",
                    ["Side", "Seconds, median (least–most)"],
                    [
                        ["Lianxin, through the gateway", Spread.Of(ours).In("0.000")],
                        ["SQL in PostgreSQL", Spread.Of(inPostgres).In("0.000")],
                        ["SQL in DuckDB", Spread.Of(inDuck).In("0.000")],
                    ]),
            ],
        };
    }

    /// <summary>The line on memory: a figure at any size, a verdict only at the size that the mark is for.</summary>
    /// <param name="households">How many there were.</param>
    /// <param name="peak">MiB.</param>
    public static Finding Memory(int households, double peak)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{peak:N0} MiB at {households:N0} households");
        var verdict = households < MemoryHouseholds ? Verdict.NotMeasured : peak <= MemoryMark ? Verdict.Reached : Verdict.Short;
        return new Finding("year-end evaluation: the silo's peak memory (VmHWM)", "≤ 1,024 MiB at 1,000,000 households", verdict, said);
    }

    private static async Task<(double Lianxin, double Postgres, double Duck)> RoundAsync(
        WorkedCounty county, PostgresYearEnd postgres, DuckYearEnd duck, CancellationToken cancellation, Func<Evaluation, Task>? after = null)
    {
        var frozen = await YearEndRun.FreezeAsync(county.Gateway, WorkedCounty.Year, cancellation);
        var day = new DateOnly(frozen.CutOffDay.Year, frozen.CutOffDay.Month, frozen.CutOffDay.Day);
        var terms = new FrozenTerms(County, frozen.Year, day, frozen.CutOffPosition);
        var round = (
            (await YearEndRun.ScoreAsync(county.Gateway, frozen, cancellation)).TotalSeconds,
            await SecondsAsync(() => postgres.RankAsync(terms, cancellation)),
            await SecondsAsync(() => duck.RankAsync(terms, cancellation)));
        if (after is not null)
            await after(frozen);
        return round;
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }
}
