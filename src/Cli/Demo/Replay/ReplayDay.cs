using System.Runtime.ExceptionServices;

namespace Lianxin.Cli.Demo.Replay;

/// <summary>
/// Sends a day's rows: many at once, but the rows that share a subject one after the other in file order. What a day needs of
/// another row's outcome (a difficulty's name, a new household) lies on the same subject, so the chains suffice.
/// </summary>
public sealed class ReplayDay(ActivityCalls calls, int concurrency)
{
    /// <summary>Sends the rows and completes when all are acknowledged.</summary>
    /// <param name="rows">One day's rows in file order.</param>
    /// <param name="done">Called after each.</param>
    /// <param name="cancellation">Stops sending.</param>
    /// <returns>A task that fails with the first refusal.</returns>
    public async Task SendAsync(IReadOnlyList<ActivityRow> rows, Action done, CancellationToken cancellation)
    {
        using var failure = new Failure(cancellation);
        using var places = new SemaphoreSlim(concurrency);
        var tails = new Dictionary<string, Task>(StringComparer.Ordinal);
        var all = new List<Task>(rows.Count);
        foreach (var row in rows)
        {
            await places.WaitAsync(failure.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (failure.Token.IsCancellationRequested)
                break;
            var subjects = row.Subjects().ToArray();
            var before = subjects.Select(s => tails.GetValueOrDefault(s)).OfType<Task>().ToArray();
            var task = SendAfterAsync(before, row, places, done, failure);
            all.Add(task);
            foreach (var subject in subjects)
                tails[subject] = task;
        }

        // Rows given up because of another's failure end as cancelled: only the first failure says why.
        await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        failure.First?.Throw();
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task SendAfterAsync(
        Task[] before, ActivityRow row, SemaphoreSlim places, Action done, Failure failure)
    {
        try
        {
            await Task.WhenAll(before);
            await calls.SendAsync(row, failure.Token);
            done();
        }
        catch (Exception e)
        {
            await failure.OfAsync(e);
            throw;
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Keeps the first failure and cancels the rest.</summary>
    private sealed class Failure(CancellationToken cancellation) : IDisposable
    {
        private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        private ExceptionDispatchInfo? _first;

        public CancellationToken Token => _source.Token;

        public ExceptionDispatchInfo? First => _first;

        public Task OfAsync(Exception exception)
        {
            Interlocked.CompareExchange(ref _first, ExceptionDispatchInfo.Capture(exception), null);
            return _source.CancelAsync();
        }

        public void Dispose() => _source.Dispose();
    }
}
