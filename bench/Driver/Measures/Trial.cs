using System.Globalization;
using Lianxin.Bench.Loops;
using Lianxin.Bench.Pairs;
using Lianxin.Bench.Peers;
using Lianxin.Bench.Reports;

namespace Lianxin.Bench.Measures;

/// <summary>What every measure needs: who is there, how long and how often to measure.</summary>
/// <param name="stage">The sides.</param>
/// <param name="arguments">How long and how often.</param>
/// <param name="cancellation">Ends everything early.</param>
public sealed class Trial(Stage stage, BenchArguments arguments, CancellationToken cancellation)
{
    // An open loop has no number of callers; it gets as many connections as a closed one of 64.
    private const int OpenCallers = 64;

    /// <summary>The sides.</summary>
    public Stage Stage => stage;

    /// <summary>The county's size: 1 is 200,000 households.</summary>
    public decimal Scale => arguments.Scale;

    /// <summary>How long a side is measured in a round.</summary>
    public TimeSpan Duration => arguments.Duration;

    /// <summary>How many rounds.</summary>
    public int Pairs => arguments.Pairs;

    /// <summary>Counties' sizes for what grows with them.</summary>
    public IReadOnlyList<int> Households => arguments.Households;

    /// <summary>How many rounds of what starts processes of its own: that takes its time, and gives much the same each time.</summary>
    public int Starts => arguments.Duration < TimeSpan.FromSeconds(2) ? 1 : Math.Min(arguments.Pairs, 3);

    /// <summary>Ends everything early.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>How long a side is called before it is measured first.</summary>
    public TimeSpan WarmUp => arguments.WarmUp;

    /// <summary>What passes in each round before calls are counted.</summary>
    public TimeSpan LeadIn => LeadInOf(arguments);

    /// <summary>The same, of a command line.</summary>
    public static TimeSpan LeadInOf(BenchArguments arguments) => TimeSpan.FromSeconds(Math.Min(arguments.Duration.TotalSeconds / 2, 2));

    /// <summary>Warms each side up, then measures them in turn with callers who wait for their answers.</summary>
    /// <param name="title">What they do.</param>
    /// <param name="callers">How many callers.</param>
    /// <param name="sides">Who.</param>
    /// <param name="attempt">Makes the calls of a round by a side's connections; the warm-up is round −1.</param>
    /// <param name="others">Who is measured in the same rounds by other means.</param>
    public async Task<IReadOnlyList<Series>> ClosedAsync(
        string title,
        int callers,
        IReadOnlyList<Side> sides,
        Func<Connections, int, Attempt> attempt,
        params (string Side, Func<int, Task<Measured>> Measure)[] others)
    {
        var loop = new ClosedLoop(callers, LeadInOf(arguments), arguments.Duration);
        return await ConnectedAsync(sides, callers, async connections =>
        {
            foreach (var connection in connections)
                await (loop with { Duration = arguments.WarmUp }).RunAsync(attempt(connection, -1), TimeProvider.System, cancellation);
            return await RoundsAsync(
                title, sides, at => round => loop.RunAsync(attempt(connections[at], round), TimeProvider.System, cancellation), others);
        });
    }

    /// <summary>Measures warm sides in turn with calls that come at one rate.</summary>
    /// <param name="title">What they do.</param>
    /// <param name="perSecond">The rate.</param>
    /// <param name="sides">Who.</param>
    /// <param name="attempt">Makes the calls by a side's connections.</param>
    public async Task<IReadOnlyList<Series>> OpenAsync(
        string title, int perSecond, IReadOnlyList<Side> sides, Func<Connections, Attempt> attempt)
    {
        var loop = new OpenLoop(OpenSchedule.For(perSecond, arguments.Duration));
        return await ConnectedAsync(sides, OpenCallers, connections =>
            RoundsAsync(title, sides, at => _ => loop.RunAsync(attempt(connections[at]), TimeProvider.System, cancellation), []));
    }

    private Task<IReadOnlyList<Series>> RoundsAsync(
        string title,
        IReadOnlyList<Side> sides,
        Func<int, Func<int, Task<Measured>>> measure,
        (string Side, Func<int, Task<Measured>> Measure)[] others)
    {
        var all = sides.Select((side, at) => (Side: side.Name, Measure: measure(at))).Concat(others);
        return Rounds.RunAsync([.. all.Select(one => (one.Side, Told(title, one.Side, one.Measure)))], arguments.Pairs);
    }

    private static async Task<IReadOnlyList<Series>> ConnectedAsync(
        IReadOnlyList<Side> sides, int callers, Func<Connections[], Task<IReadOnlyList<Series>>> measure)
    {
        var connections = sides.Select(side => new Connections(side.Server, callers)).ToArray();
        try
        {
            return await measure(connections);
        }
        finally
        {
            Array.ForEach(connections, connection => connection.Dispose());
        }
    }

    private static Func<int, Task<Measured>> Told(string title, string side, Func<int, Task<Measured>> measure) => async round =>
    {
        var measured = await measure(round);
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{title} · round {round + 1} · {side}: {measured.PerSecond:N0}/s, p99 {measured.Milliseconds(99):0.0} ms, {measured.Failed} failed"));
        return measured;
    };
}
