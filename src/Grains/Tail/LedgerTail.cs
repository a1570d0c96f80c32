using System.Collections.Concurrent;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Checkpoints;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lianxin.Grains.Tail;

/// <summary>Follows the ledger of each county that a grain of this silo has asked for, until the silo stops.</summary>
internal sealed partial class LedgerTail(
    ILedger ledger, EntryCodec codec, ErasedKeys keys, ErasureRegister erasures, CountyClocks clocks, TimeProvider time, ILogger<LedgerTail> logger) : BackgroundService, ITailWatch
{
    private const int PageSize = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<CountyCode, Lazy<Task<CountyTail>>> _counties = new();
    private readonly ConcurrentDictionary<CountyCode, Task> _loops = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <inheritdoc/>
    public async ValueTask<CountyTail> FollowAsync(CountyCode county, CancellationToken cancellation = default)
    {
        var started = _counties.GetOrAdd(county, key => new Lazy<Task<CountyTail>>(() => StartAsync(key)));
        try
        {
            return await started.Value.WaitAsync(cancellation);
        }
        catch (Exception) when (started.Value.IsFaulted)
        {
            // The next caller tries again.
            _counties.TryRemove(new(county, started));
            throw;
        }
    }

    /// <summary>How far this silo has followed a county.</summary>
    /// <param name="county">The county.</param>
    /// <returns>The position, or null when no grain of this silo has asked for the county.</returns>
    public long? ReachedOf(CountyCode county) =>
        _counties.TryGetValue(county, out var started) && started is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } tail }
            ? tail.GetAwaiter().GetResult().Reached
            : null;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_loops.Values).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _stopping.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;

    private async Task<CountyTail> StartAsync(CountyCode county)
    {
        var tail = new CountyTail(county, await ledger.HeadAsync(county, _stopping.Token), codec);
        _loops[county] = Task.Run(() => RunAsync(tail, _stopping.Token), CancellationToken.None);
        return tail;
    }

    private async Task RunAsync(CountyTail tail, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var entries = await ledger.ReadCountyAsync(tail.County, tail.Reached, PageSize, stopping);
                if (entries.Count > 0)
                {
                    keys.Forget(entries);
                    erasures.Note(tail.County, entries);

                    // The clock first: whoever is woken computes with the county as these entries leave it.
                    clocks.Follow(tail.County, entries);
                    tail.Advance(entries);
                }

                if (entries.Count < PageSize)
                    await ledger.WaitForCommitAsync(tail.County, tail.Reached, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                LogBehind(tail.County.Value, tail.Reached, fault);
                await Task.Delay(Pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(2001, LogLevel.Warning, "The tail of county {County} stays at position {Position} for now")]
    private partial void LogBehind(string county, long position, Exception fault);
}
