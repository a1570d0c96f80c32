using Grpc.Net.Client;
using Lianxin.Bench.Loops;
using Lianxin.Bench.Pairs;
using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Measures;

/// <summary>
/// P10: how long an entry takes to a watcher's screen while a thousand a second are stored. Two silos, so that about half of the entries are
/// written by the one that the watcher isn't at; an open loop, so that what is late counts in full.
/// </summary>
public static class WatchMeasure
{
    private const int PerSecond = 1000;
    private const double Mark = 100;
    private const double Percentile = 99;

    // Three processes start cold on the cores that they share: until their code is compiled for good, the wait is the compiler's.
    private const int WarmUps = 4;

    /// <summary>Measures it from the command's send and from its acknowledgement.</summary>
    public static async Task<Outcome> RunAsync(Trial trial)
    {
        await trial.Stage.RestartAsync(silos: 2);
        var (sent, acknowledged) = (new List<Measured>(), new List<Measured>());
        var schedule = OpenSchedule.For(PerSecond, trial.Duration);
        using (var channel = GrpcChannel.ForAddress(trial.Stage.Lianxin.Server))
        {
            var watched = new WatchedCommands(channel, trial.Stage.County);
            await watched.RunAsync(OpenSchedule.For(PerSecond, WarmUps * trial.WarmUp), 0, trial.Cancellation);
            for (var round = 0; round < trial.Pairs; round++)
            {
                var times = await watched.RunAsync(schedule, round + 1, trial.Cancellation);
                sent.Add(times.SinceSent(schedule.Duration));
                acknowledged.Add(times.SinceAcknowledged(schedule.Duration));
                await Console.Error.WriteLineAsync(
                    $"watch · round {round + 1} · p99 {sent[^1].Milliseconds(Percentile):0.0} ms since sent, "
                    + $"{acknowledged[^1].Milliseconds(Percentile):0.0} ms since acknowledged, {sent[^1].Failed} failed");
            }
        }

        await trial.Stage.RestartAsync();
        Series[] series = [new("since the command was sent", sent), new("since it was acknowledged", acknowledged)];
        return new Outcome(
            [
                .. series.Select(one => Finding.AtMost(
                    $"entry on the watcher's stream, {one.Side}: p99 at 1,000/s, two silos", Mark, "ms", "0.0", Spread.Of(one.Milliseconds(Percentile)))),
                Finding.Held(
                    "every acknowledged entry on the watcher's stream", "all", series[0].Runs.All(run => run.Failed == 0),
                    $"{series[0].Runs.Sum(run => run.Answered):N0} seen, {series[0].Runs.Sum(run => run.Failed):N0} failed or not seen"),
            ],
            [new SideTable("P10: entries at 1,000/s on a watcher's stream, one silo of two", series)]);
    }
}
