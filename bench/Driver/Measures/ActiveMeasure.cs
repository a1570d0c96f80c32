using System.Globalization;
using Lianxin.Bench.Loops;
using Lianxin.Bench.Pairs;
using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Measures;

/// <summary>
/// P7: what a silo bears whose every household is active, against one with a hundredth of them: two clusters over two copies of one store,
/// each called about the households it has active.
/// </summary>
public static class ActiveMeasure
{
    private const double Mark = 0.9;
    private const int Readers = 64;
    private const int Writers = 256;

    // Fewer would have callers wait for each other at one household.
    private const int Fewest = 400;

    /// <summary>Measures it for questions and for commands.</summary>
    public static async Task<Outcome> RunAsync(Trial trial)
    {
        var (stage, cancellation) = (trial.Stage, trial.Cancellation);
        var all = await HouseholdNames.ReadAsync(stage.Lianxin.Server, cancellation);
        var visited = stage.County.Visits.Select(visit => visit.Household).Distinct().ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> few = [.. all.OrderByDescending(visited.Contains).Take(Math.Max(all.Count / 100, Fewest))];
        await using var other = await stage.CopyAsync("lianxin_few");
        await other.UpAsync(silos: 1, gateways: 1);
        Side[] sides = [new(Named(all), stage.Lianxin.Server), new(Named(few), other.Gateways[0].Grpc)];
        await Awakening.AllAsync(sides[0].Server, all, StatusCode.OK, cancellation);
        await Awakening.AllAsync(sides[1].Server, few, StatusCode.OK, cancellation);

        IReadOnlyList<string> ActiveOf(Connections connections) => connections.Server == sides[0].Server ? all : few;
        var reads = await trial.ClosedAsync(
            "questions, many active", Readers, sides, (connections, _) => Awakening.Reading(connections, ActiveOf(connections)));
        var commands = await trial.ClosedAsync("commands, many active", Writers, sides, (connections, round) =>
        {
            var county = stage.County.Among(ActiveOf(connections).ToHashSet(StringComparer.Ordinal));
            return CommandStream.Sending(connections, new CommandStream(county, (Writers << 20) + round + 1));
        });
        return new Outcome(
            [Against("households read, 64 callers", reads), Against("commands, 256 callers", commands)],
            [new SideTable("P7: households read, 64 callers", reads), new SideTable("P7: commands, 256 callers", commands)]);
    }

    private static string Named(IReadOnlyList<string> active) => string.Create(CultureInfo.InvariantCulture, $"{active.Count:N0} active");

    private static Finding Against(string what, IReadOnlyList<Series> series) => Finding.AtLeast(
        $"{what}: throughput with {series[0].Side} against {series[1].Side}", Mark, Spread.OfRatios(series[0].PerSecond, series[1].PerSecond));
}
