using System.Globalization;
using Lianxin.Bench.Loops;
using Lianxin.Bench.Pairs;
using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Measures;

/// <summary>
/// P4: a county's files imported through the gateway, beside COPY of the very rows that they led to. Each round imports another county of the
/// same size, because only what is new founds anything.
/// </summary>
public static class ImportMeasure
{
    private const double Mark = 0.5;
    private const int FirstCode = 511401;

    // A county has no duration: a quick run imports fewer of them.
    private const int QuickPairs = 3;
    private static readonly TimeSpan Thorough = TimeSpan.FromSeconds(2);

    // Compiles what the rounds run.
    private const decimal WarmUpScale = 0.01m;

    /// <summary>Measures it.</summary>
    public static async Task<Outcome> RunAsync(Trial trial)
    {
        await RoundAsync(trial, FirstCode, WarmUpScale);
        var rounds = new List<Round>();
        var pairs = trial.Duration < Thorough ? Math.Min(trial.Pairs, QuickPairs) : trial.Pairs;
        for (var round = 0; round < pairs; round++)
        {
            rounds.Add(await RoundAsync(trial, FirstCode + 1 + round, trial.Scale));
            await Console.Error.WriteLineAsync($"import · round {round + 1} · {rounds[^1]}");
        }

        var households = Table("P4: households of a file a second", rounds, round => round.Households);
        var county = Table("P4: records of a county's files a second", rounds, round => round.County);
        return new Outcome(
            [
                Finding("import of a county's households against COPY of the rows they led to", households),
                Finding("import of a county's divisions, bodies, cadres, households and links against COPY of all its rows", county),
            ],
            [households, county]);
    }

    private static async Task<Round> RoundAsync(Trial trial, int number, decimal scale)
    {
        var (store, lianxin, cancellation) = (trial.Stage.Store, trial.Stage.Lianxin.Server, trial.Cancellation);
        using var files = await CountyFiles.MakeAsync(number.ToString(CultureInfo.InvariantCulture), scale, cancellation);
        await CommandLine.RunAsync(cancellation, "found", "--county", files.Code, "--name", files.Code, "--server", lianxin.ToString());
        using var load = new RegistryLoad(lianxin, files.Code);
        var (households, county) = (default(Pair), new Pair(0, TimeSpan.Zero, TimeSpan.Zero));
        foreach (var (path, kind) in files.All)
        {
            var before = kind == RegistryKind.Households ? await HeadAsync(store, files.Code) : 0;
            var (records, took) = await load.FileAsync(path, kind, cancellation);
            county = county with { Records = county.Records + records, Import = county.Import + took };
            if (kind == RegistryKind.Households)
                households = new Pair(records, took, await CopyAsync(store, files.Code, before, cancellation));
        }

        return new Round(households, county with { Copy = await CopyAsync(store, files.Code, 0, cancellation) });
    }

    private static Task<long> HeadAsync(string store, string code) =>
        PostgresFixture.ScalarAsync<long>(store, $"SELECT position FROM ledger_head WHERE county = '{code}'");

    private static async Task<TimeSpan> CopyAsync(string store, string code, long after, CancellationToken cancellation)
    {
        using var copy = await CountyCopy.TakeAsync(store, code, after, cancellation);
        return await copy.RunAsync(cancellation);
    }

    private static SideTable Table(string title, IReadOnlyList<Round> rounds, Func<Round, Pair> of) => new(
        title,
        [
            new Series("Lianxin", [.. rounds.Select(of).Select(pair => Sum(pair.Records, pair.Import))]),
            new Series("COPY", [.. rounds.Select(of).Select(pair => Sum(pair.Records, pair.Copy))]),
        ]);

    private static Measured Sum(long records, TimeSpan took)
    {
        var tally = new Tally();
        for (var record = 0; record < records; record++)
            tally.Count(record, StatusCode.OK);
        return tally.Sum(took);
    }

    private static Finding Finding(string what, SideTable table) =>
        Measures.Finding.AtLeast(what, Mark, Spread.OfRatios(table.Sides[0].PerSecond, table.Sides[1].PerSecond));

    /// <summary>One import beside one COPY.</summary>
    private readonly record struct Pair(long Records, TimeSpan Import, TimeSpan Copy);

    private sealed record Round(Pair Households, Pair County);
}
