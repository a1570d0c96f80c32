using System.Collections.Concurrent;
using Lianxin.Bench.Loops;

namespace Lianxin.Bench.Measures;

/// <summary>When commands were due and acknowledged, and when a watcher saw their entries.</summary>
public sealed class WatchTimes
{
    private readonly ConcurrentDictionary<long, (TimeSpan Due, TimeSpan Acknowledged)> _commands = new();
    private readonly ConcurrentDictionary<long, TimeSpan> _seen = new();
    private readonly ConcurrentQueue<StatusCode> _failed = [];

    /// <summary>How many acknowledged entries the watcher has not seen yet.</summary>
    public int Unseen => _commands.Keys.Count(position => !_seen.ContainsKey(position));

    /// <summary>A command was acknowledged.</summary>
    /// <param name="position">Its entry's position.</param>
    /// <param name="due">When it was to be sent.</param>
    /// <param name="at">Now.</param>
    public void Acknowledge(long position, TimeSpan due, TimeSpan at) => _commands[position] = (due, at);

    /// <summary>A command failed.</summary>
    public void Fail(StatusCode code) => _failed.Enqueue(code);

    /// <summary>The watcher has an entry.</summary>
    public void See(long position, TimeSpan at) => _seen.TryAdd(position, at);

    /// <summary>From the moment a command was to be sent; one whose entry the watcher never saw is a failure (data loss).</summary>
    public Measured SinceSent(TimeSpan during) => Sum(during, command => command.Due);

    /// <summary>From the acknowledgement; 0 for whoever saw the entry before its writer had the answer.</summary>
    public Measured SinceAcknowledged(TimeSpan during) => Sum(during, command => command.Acknowledged);

    private Measured Sum(TimeSpan during, Func<(TimeSpan Due, TimeSpan Acknowledged), TimeSpan> from)
    {
        var tally = new Tally();
        foreach (var (position, command) in _commands)
        {
            var code = _seen.TryGetValue(position, out var seen) ? StatusCode.OK : StatusCode.DataLoss;
            tally.Count(0, code);
            tally.Time(0, code, seen - from(command));
        }

        foreach (var code in _failed)
            tally.Count(0, code);
        return tally.Sum(during);
    }
}
