using System.Diagnostics;
using Grpc.Core;

namespace Lianxin.Soak.Callers;

/// <summary>Every call since it was last emptied, and those that are under way.</summary>
public sealed class CallLog
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _lock = new();
    private readonly List<Call> _calls = [];
    private readonly Dictionary<long, TimeSpan> _open = [];
    private long _next;
    private string _lastFault = "none";

    /// <summary>The time since the run's start.</summary>
    public TimeSpan Now => _clock.Elapsed;

    /// <summary>Makes a call and notes how it went.</summary>
    public async Task<T> NoteAsync<T>(bool writes, Func<Task<T>> call)
    {
        var (number, begun) = Begin();
        var code = StatusCode.Unknown;
        try
        {
            var answer = await call();
            code = StatusCode.OK;
            return answer;
        }
        catch (RpcException e)
        {
            code = e.StatusCode;
            _lastFault = e.Status.ToString();
            throw;
        }
        finally
        {
            End(number, new Call(begun, Now, code, writes));
        }
    }

    /// <summary>Whether a call made before a moment is still under way.</summary>
    public bool AnyOpenSince(TimeSpan moment)
    {
        lock (_lock)
            return _open.Values.Any(begun => begun < moment);
    }

    /// <summary>What stands in the way of calm, for a failure's text.</summary>
    /// <param name="window">When the calls to be told of began, at the earliest.</param>
    public string Told(TimeSpan window)
    {
        lock (_lock)
        {
            var open = _open.Values.Select(begun => Now - begun).Order().Select(age => $"{age.TotalSeconds:0.0} s");
            var ended = _calls.Where(call => call.Begun >= window).CountBy(call => (call.Writes, call.Code))
                .Select(count => $"{count.Value} {(count.Key.Writes ? "commands" : "questions")} {count.Key.Code}");
            return $"""
                under way since: {string.Join(", ", open)}
                ended in the last {(Now - window).TotalSeconds:0.0} s: {string.Join(", ", ended)}
                last failure: {_lastFault}
                """;
        }
    }

    /// <summary>The calls that ended.</summary>
    public Call[] Ended()
    {
        lock (_lock)
            return [.. _calls];
    }

    /// <summary>Forgets the calls that ended.</summary>
    public void Empty()
    {
        lock (_lock)
            _calls.Clear();
    }

    private (long Number, TimeSpan Begun) Begin()
    {
        lock (_lock)
        {
            var begun = Now;
            _open.Add(++_next, begun);
            return (_next, begun);
        }
    }

    private void End(long number, Call call)
    {
        lock (_lock)
        {
            _open.Remove(number);
            _calls.Add(call);
        }
    }
}
