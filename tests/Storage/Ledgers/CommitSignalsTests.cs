using Lianxin.Domain.Ids;
using Lianxin.Storage.Ledgers;

namespace Lianxin.Storage.Tests.Ledgers;

/// <summary>Who is woken by a commit, of this process or of another. The poll never comes here.</summary>
public sealed class CommitSignalsTests
{
    private static readonly CountyCode County = CountyCode.Parse("511323");
    private static readonly CountyCode Other = CountyCode.Parse("511324");

    private readonly CommitSignals _signals = new(TimeProvider.System, Timeout.InfiniteTimeSpan);

    [Fact]
    public async Task What_another_process_says_wakes_who_waits_and_is_not_told_on()
    {
        var told = new List<long>();
        _signals.Tell((_, position) => told.Add(position));
        var waiting = _signals.WaitAsync(County, beyond: 4, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);

        _signals.Hear(County, 5);

        await waiting;
        Assert.Empty(told);
    }

    [Fact]
    public async Task A_commit_wakes_who_waits_and_is_told()
    {
        var told = new List<(CountyCode, long)>();
        _signals.Tell((county, position) => told.Add((county, position)));
        var waiting = _signals.WaitAsync(County, beyond: 4, TestContext.Current.CancellationToken);

        _signals.Committed(County, 5);

        await waiting;
        Assert.Equal([(County, 5L)], told);
    }

    [Fact]
    public async Task Late_and_foreign_news_wake_nobody()
    {
        _signals.Hear(County, 5);
        using var enough = new CancellationTokenSource();
        var waiting = _signals.WaitAsync(County, beyond: 5, enough.Token).AsTask();

        _signals.Hear(County, 5);
        _signals.Hear(County, 3);
        _signals.Hear(Other, 9);

        Assert.False(waiting.IsCompleted);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
