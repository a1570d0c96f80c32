using Lianxin.Soak.Callers;
using Lianxin.Soak.Faults;

namespace Lianxin.Soak.Rounds;

/// <summary>One fault under load: strike, wait until the service goes on, repair, wait until it is whole.</summary>
/// <param name="calls">What callers see.</param>
/// <param name="load">The callers.</param>
/// <param name="said">What the processes said, for a failure's text.</param>
public sealed class Round(CallLog calls, Load load, Func<string> said)
{
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(2);
    private const int EnoughCalls = 10;

    /// <summary>Runs the round.</summary>
    public async Task<RoundResult> RunAsync(string name, Fault fault)
    {
        await SteadyAsync(calls.Now);
        calls.Empty();
        var struck = calls.Now;
        await fault.Strike();
        var over = calls.Now;
        if (!fault.Heals)
        {
            await fault.Repair();
            over = calls.Now;
        }

        await SteadyAsync(over);
        var (lasted, repaired) = (fault.Heals ? calls.Now : over, over);
        if (fault.Heals)
        {
            await fault.Repair();
            repaired = calls.Now;
            await SteadyAsync(repaired);
        }

        return Measure(name, fault.Heals ? struck : over, struck, lasted, repaired);
    }

    private RoundResult Measure(string name, TimeSpan from, TimeSpan struck, TimeSpan lasted, TimeSpan repaired)
    {
        var all = calls.Ended();
        var failed = all.Where(call => !call.Answered).ToArray();
        var asked = all.Where(call => !call.Writes && call.Begun >= struck && call.Begun < lasted).ToArray();
        var heals = from == struck;
        return new RoundResult(
            name,
            Longest(failed.Where(call => call.Begun >= from && (!heals || call.Begun < lasted)).Select(call => call.Begun - from)),
            Longest(all.Where(call => call.Begun < struck && call.Ended >= struck).Select(call => call.Ended - struck)),
            Longest(failed.Where(call => call.Begun >= struck).Select(call => call.Took)),
            Longest(all.Where(call => call.Answered && call.Begun >= struck && call.Begun < lasted).Select(call => call.Took)),
            failed.Length,
            asked.Length,
            asked.Count(call => call.Answered),
            heals ? Longest(failed.Where(call => call.Begun >= repaired).Select(call => call.Begun - repaired)) : TimeSpan.Zero);
    }

    /// <summary>Waits until for a while every new call was answered.</summary>
    private Task<TimeSpan> SteadyAsync(TimeSpan after) => Until.TrueAsync("calls are answered again", () => Task.FromResult(IsSteady(after)), otherwise: () => $"{calls.Told(calls.Now - Steady)}\n{said()}");

    private bool IsSteady(TimeSpan after)
    {
        var window = calls.Now - Steady;
        if (load.Broken)
            throw new InvalidOperationException("a caller gave up");
        if (window < after || calls.AnyOpenSince(window))
            return false;
        var late = calls.Ended().Where(call => call.Begun >= window).ToArray();
        return late.Length >= EnoughCalls && late.All(call => call.Answered);
    }

    private static TimeSpan Longest(IEnumerable<TimeSpan> times) => times.DefaultIfEmpty().Max();
}
