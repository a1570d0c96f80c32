using Lianxin.Storage.Ledgers;

namespace Lianxin.Storage.Tests.Ledgers;

public sealed class GatheredReadsTests : IDisposable
{
    private readonly List<(int[] Keys, TaskCompletionSource Gate)> _reads = [];
    private readonly SemaphoreSlim _begun = new(0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_alone_is_read_for_alone_and_at_once()
    {
        var reads = Gathered(underWay: 1, atOnce: 8);
        var one = reads.ReadAsync(1, Token);
        await OpenAsync(0);

        var found = await one;
        Assert.Equal(10, found);
        Assert.Equal([1], _reads[0].Keys);
    }

    [Fact]
    public async Task Who_comes_meanwhile_shares_the_next_read_in_the_order_of_coming()
    {
        var reads = Gathered(underWay: 1, atOnce: 8);
        var first = reads.ReadAsync(1, Token);
        await _begun.WaitAsync(Token);
        var rest = Enumerable.Range(2, 3).Select(key => reads.ReadAsync(key, Token)).ToArray();
        _reads[0].Gate.SetResult();
        await OpenAsync(1);

        Assert.Equal(10, await first);
        var found = await Task.WhenAll(rest);
        Assert.Equal([20, 30, 40], found);
        Assert.Equal([2, 3, 4], _reads[1].Keys);
    }

    [Fact]
    public async Task A_read_takes_no_more_keys_than_it_may()
    {
        var reads = Gathered(underWay: 1, atOnce: 2);
        var first = reads.ReadAsync(1, Token);
        await _begun.WaitAsync(Token);
        var rest = Enumerable.Range(2, 3).Select(key => reads.ReadAsync(key, Token)).ToArray();
        _reads[0].Gate.SetResult();
        await OpenAsync(1);
        await OpenAsync(2);
        await Task.WhenAll([first, .. rest]);

        Assert.Equal([[1], [2, 3], [4]], _reads.Select(read => read.Keys));
    }

    [Fact]
    public async Task A_failure_is_told_to_those_who_shared_the_read_and_to_nobody_else()
    {
        var reads = Gathered(underWay: 1, atOnce: 8);
        var first = reads.ReadAsync(1, Token);
        await _begun.WaitAsync(Token);
        var (two, three) = (reads.ReadAsync(2, Token), reads.ReadAsync(3, Token));
        _reads[0].Gate.SetResult();
        await _begun.WaitAsync(Token);
        var four = reads.ReadAsync(4, Token);
        _reads[1].Gate.SetException(new TimeoutException());
        await OpenAsync(2);

        Assert.Equal(10, await first);
        await Assert.ThrowsAsync<TimeoutException>(() => two);
        await Assert.ThrowsAsync<TimeoutException>(() => three);
        Assert.Equal(40, await four);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_the_read_from_nobody()
    {
        var reads = Gathered(underWay: 1, atOnce: 8);
        using var impatient = new CancellationTokenSource();
        var first = reads.ReadAsync(1, impatient.Token);
        await _begun.WaitAsync(Token);
        var second = reads.ReadAsync(2, Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _reads[0].Gate.SetResult();
        await OpenAsync(1);

        Assert.Equal(20, await second);
    }

    public void Dispose() => _begun.Dispose();

    private GatheredReads<int, int> Gathered(int underWay, int atOnce) => new(underWay, atOnce, async keys =>
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _reads.Add(([.. keys], gate));
        _begun.Release();
        await gate.Task;
        return [.. keys.Select(key => key * 10)];
    });

    // Waits for a read to have begun, the first one awaited by then, and lets it end.
    private async Task OpenAsync(int read)
    {
        await _begun.WaitAsync(Token);
        _reads[read].Gate.SetResult();
    }
}
