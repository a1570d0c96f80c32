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
