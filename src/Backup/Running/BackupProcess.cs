using System.Runtime.InteropServices;
using Lianxin.Backup.Keys;
using Lianxin.Backup.Manifests;
using Lianxin.Backup.Postgres;
using Lianxin.Backup.Sqlite;
using Lianxin.Ledger;
using Lianxin.Ledger.Erasures;
using Lianxin.Proofs.Checkpoints;
using Lianxin.Storage;
using Lianxin.Storage.Postgres;

namespace Lianxin.Backup.Running;

/// <summary>One backup or restore as a process; it gives up, and cleans up, on Ctrl-C, SIGTERM or, when told to end with its parent, the end of its standard input.</summary>
internal static class BackupProcess
{
    private const int Refused = 1;
    private const int Usage = 2;
    private const int Interrupted = 130;

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (BackupArguments.Parse(args) is not { } arguments)
        {
            await Console.Error.WriteLineAsync(BackupArguments.Usage);
            return Usage;
        }

        using var giveUp = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, GiveUp);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, GiveUp);
        _ = arguments.EndsWithParent ? EndWithParentAsync(giveUp) : Task.CompletedTask;
        var report = new LineReport(Console.Out);
        try
        {
            var place = arguments.Database is null ? arguments.Data : "PostgreSQL";
            if (arguments.Restores)
                report.Done(arguments.Directory, place, await RestoreAsync(arguments, report, giveUp.Token));
            else
                report.Done(arguments.Directory, place, await BackUpAsync(arguments, report, giveUp.Token));
            return 0;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (BackupRefusedException refusal)
        {
            report.Refused(refusal.Message, refusal.Chinese);
            return Refused;
        }
        catch (Exception fault) when (fault is StorageUnusableException or LedgerUnavailableException or IOException or UnauthorizedAccessException)
        {
            report.Refused(fault.Message, fault.Message);
            return Refused;
        }

        void GiveUp(PosixSignalContext signal)
        {
            signal.Cancel = true;
            giveUp.Cancel();
        }
    }

    private static async Task<BackupManifest> BackUpAsync(BackupArguments arguments, IBackupProgress progress, CancellationToken cancellation)
    {
        if (arguments.KeysFile is { } file)
            KeyArchive.RequireWritable(arguments.Keys, file, arguments.Directory);
        IBackupSource source = arguments.Database is { } database
            ? new PostgresSource(new PostgresOptions { ConnectionString = database }, TimeProvider.System)
            : new SqliteSource(arguments.Data, TimeProvider.System);
        var manifest = await new BackupRun(source, TimeProvider.System, progress).WriteAsync(arguments.Directory, cancellation);
        if (arguments.KeysFile is { } keys)
            await KeyArchive.WriteAsync(arguments.Keys, keys, cancellation);
        return manifest;
    }

    private static async Task<Restored> RestoreAsync(BackupArguments arguments, IBackupProgress progress, CancellationToken cancellation)
    {
        IRestoreTarget target = arguments.Database is { } database
            ? new PostgresTarget(new PostgresOptions { ConnectionString = database }, TimeProvider.System)
            : new SqliteTarget(arguments.Data, TimeProvider.System);
        var run = new RestoreRun(target, progress);
        var demands = new RestoreDemands([.. arguments.Checkpoints.Select(Checkpointed)], [.. arguments.Erasures.SelectMany(Erased)]);
        if (arguments.KeysFile is not { } file)
            return await run.RestoreAsync(arguments.Directory, demands, cancellation);

        // First, so that an archive that can't be read stops everything.
        await KeyArchive.ExtractAsync(file, arguments.Keys, cancellation);
        try
        {
            return await run.RestoreAsync(arguments.Directory, demands, cancellation);
        }
        catch
        {
            Directory.Delete(arguments.Keys, recursive: true);
            throw;
        }
    }

    private static Checkpoint Checkpointed(string path) =>
        Checkpoint.TryRead(File.ReadAllText(path)) ?? throw new BackupRefusedException($"{path} is not a checkpoint", $"{path} 不是检查点文件");

    private static IEnumerable<ErasureRecord> Erased(string path)
    {
        try
        {
            return ErasureFile.Read(path);
        }
        catch (InvalidDataException fault)
        {
            throw new BackupRefusedException(fault.Message, $"{path} 不是删除记录文件");
        }
    }

    private static async Task EndWithParentAsync(CancellationTokenSource giveUp)
    {
        await using var input = Console.OpenStandardInput();
        var buffer = new byte[64];
        while (await input.ReadAsync(buffer) > 0)
        {
        }

        await giveUp.CancelAsync();
    }
}
