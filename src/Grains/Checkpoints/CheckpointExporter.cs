using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Queries;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Telemetry;
using Lianxin.Ledger;
using Lianxin.Proofs.Checkpoints;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lianxin.Grains.Checkpoints;

/// <summary>
/// Exports a signed checkpoint of every county at intervals, when its ledger has grown: one file a day, overwritten during the day.
/// Each silo keeps its own copies: a ledger can be rewritten behind one machine's back, not behind all.
/// </summary>
internal sealed partial class CheckpointExporter(
    ILedger ledger, IGrainFactory grains, ErasureRegister erasures, CheckpointOptions options, CheckpointAge age, TimeProvider time, ILogger<CheckpointExporter> logger) : BackgroundService
{
    private readonly Dictionary<CountyCode, long> _exported = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await ExportAllAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task ExportAllAsync(CancellationToken stopping)
    {
        try
        {
            var all = true;
            foreach (var county in await ledger.CountiesAsync(stopping))
            {
                if (await ledger.HeadAsync(county, stopping) > _exported.GetValueOrDefault(county))
                    all &= await ExportAsync(county, stopping);
            }

            if (all)
                age.Current();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogMissed(fault);
        }
    }

    private async Task<bool> ExportAsync(CountyCode county, CancellationToken stopping)
    {
        var answer = await grains.GetGrain<ICheckpointGrain>(county.Value).SignAsync(new ReadContext(Caller.System));
        if (answer.Value is not { } text || Checkpoint.TryRead(text) is not { } checkpoint)
        {
            LogRefused(county.Value, answer.Refusal?.Code.ToString() ?? "none");
            return false;
        }

        var directory = Directory.CreateDirectory(Path.Combine(options.Directory, county.Value)).FullName;
        var file = Path.Combine(directory, $"{checkpoint.SignedAt:yyyy-MM-dd}.json");
        await File.WriteAllTextAsync(file + ".new", text, stopping);
        File.Move(file + ".new", file, overwrite: true);
        await erasures.CatchUpAsync(county, stopping);
        _exported[county] = checkpoint.Size;
        LogExported(county.Value, checkpoint.Size);
        return true;
    }

    [LoggerMessage(2501, LogLevel.Information, "Checkpoint of county {County} over {Size} entries exported")]
    private partial void LogExported(string county, long size);

    [LoggerMessage(2502, LogLevel.Warning, "Checkpoint of county {County} refused: {Refusal}")]
    private partial void LogRefused(string county, string refusal);

    [LoggerMessage(2503, LogLevel.Warning, "Checkpoints were not exported; the next round tries again")]
    private partial void LogMissed(Exception fault);
}
