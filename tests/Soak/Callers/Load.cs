using System.Collections.Concurrent;

namespace Lianxin.Soak.Callers;

/// <summary>
/// All callers together. Stories wait for each answer; beside them comes a fixed stream of visits and questions that waits for none, so that
/// a service that stands still is noticed by calls that begin then.
/// </summary>
public sealed class Load : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _done = new();
    private readonly ConcurrentDictionary<Task, bool> _single = new();
    private readonly Sender _sender;
    private readonly Story[] _stories;
    private readonly Task _all;

    private Load(Sender sender, Story[] stories)
    {
        _sender = sender;
        _stories = stories;
        _all = Task.WhenAll(stories.Select(story => story.RunAsync(_done.Token)).Append(BeatAsync()));
    }

    /// <summary>Begins.</summary>
    /// <param name="sender">Sends everything.</param>
    /// <param name="county">The county.</param>
    /// <param name="callers">How many stories.</param>
    /// <param name="name">Part of the numbers given.</param>
    public static async Task<Load> BeginAsync(Sender sender, WorkedCounty county, int callers, string name)
    {
        var stories = Enumerable.Range(0, callers).Select(i => new Story(county, sender, $"{name}-{i}")).ToArray();
        foreach (var story in stories)
            await story.BeginAsync();
        return new Load(sender, stories);
    }

    /// <summary>Whether a caller has given up, which none may.</summary>
    public bool Broken => _all.IsFaulted;

    /// <summary>Begins nothing more and waits for the answers to all that was begun.</summary>
    public async Task EndAsync()
    {
        await _done.CancelAsync();
        await _all;
        await Task.WhenAll(_single.Keys);
    }

    /// <summary>Stops the callers of a run that failed; they may never hear an answer.</summary>
    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        _done.Dispose();
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(Beat);
        for (var beat = 0; !_done.IsCancellationRequested; beat++)
        {
            var story = _stories[beat / 2 % _stories.Length];
            Track(beat % 2 == 0 ? story.VisitAsync() : AskAsync(story.Household));
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private Task<bool> AskAsync(string household) => _sender.AskAsync((gateway, options) => gateway.Households.GetHouseholdAsync(
        new GetHouseholdRequest { Name = household }, options));

    private void Track(Task task)
    {
        _single[task] = true;
        _ = task.ContinueWith(
            ended =>
            {
                if (ended.IsCompletedSuccessfully)
                    _single.TryRemove(ended, out _);
            },
            TaskScheduler.Default);
    }
}
