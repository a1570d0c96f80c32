using System.Globalization;
using Lianxin.Bench.Loops;
using Lianxin.Bench.Pairs;
using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Measures;

/// <summary>
/// P11: what a household costs in counties of several sizes. A line of slope 1 is a cost that grows with the households and no faster; for
/// commands, of which every household brings as many, the cost is households × seconds a command.
/// </summary>
public static class ScaleMeasure
{
    private const double Mark = 1.1;
    private const int Callers = 64;
    private const int MostRounds = 3;
    private const double Kibi = 1024;

    /// <summary>Measures it, each size with a store and processes of its own.</summary>
    public static async Task<Outcome> RunAsync(Trial trial)
    {
        var points = new List<ScalePoint>();
        foreach (var households in trial.Households)
        {
            points.Add(await PointAsync(trial, households));
            await Console.Error.WriteLineAsync($"scale · {points[^1]}");
        }

        var sizes = string.Join(", ", points.Select(point => point.Households.ToString("N0", CultureInfo.InvariantCulture)));
        return new Outcome(
            [
                Slope("import of all files", sizes, points, point => point.Import),
                Slope("import of the households' file", sizes, points, point => point.ImportOfHouseholds),
                Slope($"commands of {Callers} callers", sizes, points, point => point.Households / point.Commands.Median),
                Slope("year-end evaluation", sizes, points, point => point.Evaluation.Median),
            ],
            [])
        {
            Others = [Table(points)],
        };
    }

    private static async Task<ScalePoint> PointAsync(Trial trial, int households)
    {
        var store = await trial.Stage.NewStoreAsync(string.Create(CultureInfo.InvariantCulture, $"scale_{households}"));
        await using var county = await SizedCounty.ImportAsync(store, households, trial.Cancellation);
        var stored = await county.StoredBytesAsync();
        var rounds = Math.Min(trial.Pairs, MostRounds);
        var commands = new List<Measured>();
        await CommandsAsync(trial, county, 0);
        var (busyBefore, loggedBefore, entriesBefore) = (county.Busy(), await county.LoggedBytesAsync(), await county.EntriesAsync());
        var storedBefore = await county.StoredBytesAsync();
        for (var round = 1; round <= rounds; round++)
            commands.Add(await CommandsAsync(trial, county, round));
        var (busy, logged, entries) = (county.Busy(), await county.LoggedBytesAsync(), await county.EntriesAsync() - entriesBefore);
        var grown = await county.StoredBytesAsync() - storedBefore;
        var visits = await county.FillYearAsync();
        var seconds = new List<double>();
        for (var round = 0; round < rounds; round++)
            seconds.Add((await YearEndRun.ScoreAsync(county.Lianxin.Server, county.County.Today.Year, trial.Cancellation)).TotalSeconds);

        return new ScalePoint(
            county.Households,
            county.Import.TotalSeconds,
            county.ImportOfHouseholds.TotalSeconds,
            Spread.Of(commands.Select(run => run.PerSecond)),
            (busy.Silo - busyBefore.Silo).TotalMilliseconds / entries,
            (busy.Gateway - busyBefore.Gateway).TotalMilliseconds / entries,
            (logged - loggedBefore) / (double)entries,
            grown / (double)entries,
            visits,
            Spread.Of(seconds),
            stored,
            county.ResidentBytes());
    }

    private static async Task<Measured> CommandsAsync(Trial trial, SizedCounty county, int round)
    {
        var loop = new ClosedLoop(Callers, trial.LeadIn, round == 0 ? trial.WarmUp : trial.Duration);
        using var connections = new Connections(county.Lianxin.Server, Callers);
        var stream = new CommandStream(county.County, round);
        var measured = await loop.RunAsync(
            (caller, number) =>
            {
                var (method, request) = stream.Of(caller, number);
                return connections.SendAsync(caller, method, request);
            },
            TimeProvider.System,
            trial.Cancellation);
        return measured.Failed == 0 ? measured : throw new InvalidOperationException($"{measured.Failed} commands failed");
    }

    private static Finding Slope(string what, string sizes, List<ScalePoint> points, Func<ScalePoint, double> cost)
    {
        what = $"{what}: slope of the cost over {sizes} households";
        var reach = string.Create(CultureInfo.InvariantCulture, $"≤ {Mark:0.0}");
        if (points.Count < 2)
            return Finding.Missing(what, reach, "a slope needs two sizes");
        var slope = LogSlope.Of([.. points.Select(point => ((double)point.Households, cost(point)))]);
        return new Finding(what, reach, slope <= Mark ? Verdict.Reached : Verdict.Short, slope.ToString("0.00", CultureInfo.InvariantCulture));
    }

    private static TextTable Table(List<ScalePoint> points) => new(
        $"P11: counties of several sizes, each with a store and processes of its own; commands of {Callers} callers",
        ["", .. points.Select(point => $"{Number(point.Households)} households")],
        [
            Row("import of all files, s", points, point => Number(point.Import, "0.0")),
            Row("the same, ms a household", points, point => Number(point.Import / point.Households * 1000, "0.000")),
            Row("import of the households' file, ms a household", points, point => Number(point.ImportOfHouseholds / point.Households * 1000, "0.000")),
            Row("commands/s, median (least–most)", points, point => point.Commands.In("N0")),
            Row("processor an entry in the silo, ms", points, point => Number(point.SiloTime, "0.000")),
            Row("processor an entry in the gateway, ms", points, point => Number(point.GatewayTime, "0.000")),
            Row("write-ahead log an entry, KiB", points, point => Number(point.Logged / Kibi, "0.0")),
            Row("database growth an entry, KiB", points, point => Number(point.Grown / Kibi, "0.0")),
            Row("visits counted by the evaluation", points, point => Number(point.Visits)),
            Row("evaluation, s, median (least–most)", points, point => point.Evaluation.In("0.00")),
            Row("the same, µs a household", points, point => Number(point.Evaluation.Median / point.Households * 1e6, "0.0")),
            Row("database after the import, KiB a household", points, point => Number(point.Stored / Kibi / point.Households, "0.0")),
            Row("silo's resident memory at the end, MiB", points, point => Number(point.Resident / Kibi / Kibi)),
        ]);

    private static string[] Row(string what, IEnumerable<ScalePoint> points, Func<ScalePoint, string> cell) => [what, .. points.Select(cell)];

    private static string Number(double value, string format = "N0") => value.ToString(format, CultureInfo.InvariantCulture);
}
