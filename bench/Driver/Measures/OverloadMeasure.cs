using System.Globalization;
using Lianxin.Bench.Loops;
using Lianxin.Bench.Pairs;
using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Measures;

/// <summary>
/// P8: calls come ten times as fast as the service bears at most. Peak and flood in turn, the peak from as many callers as serve it best.
/// The memory of gateway and silo is looked at all the while.
/// </summary>
public static class OverloadMeasure
{
    private const double Mark = 0.9;
    private const int Times = 10;
    private const int Callers = 256;

    // A gateway lets a connection have a hundred calls open and has the client keep the rest: a flood comes by many connections.
    private const int FloodCallers = 4096;

    // An answer after the flood's end is no goodput, and no wrong refusal either.
    private const StatusCode Late = StatusCode.DeadlineExceeded;

    // What is left of a flood may not be more than this beyond what there was after its first third.
    private const double Flat = 1.1;

    /// <summary>Measures it with commands.</summary>
    public static async Task<Outcome> RunAsync(Trial trial)
    {
        var stage = trial.Stage;
        var (peaks, floods, growths) = (new List<Measured>(), new List<Measured>(), new List<double>());
        using var peak = new Connections(stage.Lianxin.Server, Callers);
        using var flood = new Connections(stage.Lianxin.Server, FloodCallers);
        Attempt Commands(Connections connections, int round) =>
            CommandStream.Sending(connections, new CommandStream(stage.County, (Times << 24) + round));

        var closed = new ClosedLoop(Callers, trial.LeadIn, trial.Duration);
        await (closed with { Duration = trial.WarmUp }).RunAsync(Commands(peak, 0), TimeProvider.System, trial.Cancellation);
        for (var round = 0; round < trial.Pairs; round++)
        {
            peaks.Add(await closed.RunAsync(Commands(peak, (2 * round) + 1), TimeProvider.System, trial.Cancellation));
            var offered = (int)(Times * peaks[^1].PerSecond);
            using var watch = new MemoryWatch([stage.Gateway.Id, .. stage.Silos.Select(silo => silo.Id)], TimeProvider.System);
            var loop = new OpenLoop(OpenSchedule.For(offered, trial.Duration), Late);
            floods.Add(await loop.RunAsync(Commands(flood, (2 * round) + 2), TimeProvider.System, trial.Cancellation));
            growths.Add(Growth(watch.Seen));
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"overload · round {round + 1} · peak {peaks[^1].PerSecond:N0}/s, offered {offered:N0}/s, answered {floods[^1].PerSecond:N0}/s, "
                + $"refused {floods[^1].Failed:N0}, memory ×{growths[^1]:0.00}"));
        }

        Series[] series = [new("flood", floods), new("peak", peaks)];
        return new Outcome(
            [
                Finding.AtLeast("commands at 10× the peak: goodput against the peak", Mark, Spread.OfRatios(series[0].PerSecond, series[1].PerSecond)),
                Refusals(floods),
                Finding.AtMost("memory of gateway and silo, end of a flood against its first third", Flat, "×", "0.00", Spread.Of(growths)),
            ],
            [new SideTable($"P8: commands, peak of {Callers} callers and ten times that offered", series)]);
    }

    /// <summary>Whether whatever wasn't answered was refused as it is to be.</summary>
    public static Finding Refusals(IReadOnlyCollection<Measured> floods)
    {
        var failures = floods.SelectMany(flood => flood.Failures).ToLookup(failure => failure.Key, failure => failure.Value);
        var others = failures.Where(code => code.Key is not (StatusCode.ResourceExhausted or Late)).Sum(code => code.Sum());
        var said = string.Join(", ", failures.Select(code => string.Create(CultureInfo.InvariantCulture, $"{code.Sum():N0} {(code.Key == Late ? "answered late" : code.Key)}")).DefaultIfEmpty("none"));
        return Finding.Held("what was not answered", "RESOURCE_EXHAUSTED, or served late", others == 0, said);
    }

    /// <summary>The most that was held in the last third, by the most in the first.</summary>
    public static double Growth(IReadOnlyList<long> seen)
    {
        var third = Math.Max(1, seen.Count / 3);
        return seen.TakeLast(third).Max() / (double)seen.Take(third).Max();
    }
}
