using Lianxin.Backup.Checking;
using Lianxin.Backup.Erasures;
using Lianxin.Backup.Manifests;
using Lianxin.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lianxin.Backup.Postgres;

/// <summary>An empty database. The dump goes in as one transaction; what then doesn't verify is dropped again.</summary>
/// <param name="options">The database.</param>
/// <param name="time">The clock.</param>
public sealed class PostgresTarget(PostgresOptions options, TimeProvider time) : IRestoreTarget
{
    private readonly PostgresContents _contents = new(options);

    /// <inheritdoc/>
    public StoreKind Kind => StoreKind.Postgresql;

    /// <inheritdoc/>
    public async Task RequireEmptyAsync(CancellationToken cancellation)
    {
        if (!await _contents.IsEmptyAsync(cancellation))
        {
            throw new BackupRefusedException(
                "the database is not empty; a backup is restored into an empty database only", "数据库不为空;备份只能恢复到空数据库");
        }
    }

    /// <inheritdoc/>
    public async Task<int> RestoreAsync(
        string directory, BackupManifest manifest, RestoreDemands demands, IBackupProgress progress, CancellationToken cancellation)
    {
        if (manifest.Files is not [{ Name: PostgresSource.DumpName } file])
            throw new BackupRefusedException("the backup is damaged: it has no dump", "备份已损坏:其中没有转储文件");
        await RequireEmptyAsync(cancellation);
        try
        {
            await LoadAsync(Path.Combine(directory, file.Name), file.Size, progress, cancellation);
            await using var store = PostgresStore.Open(options, time, NullLoggerFactory.Instance);
            await new LedgerCheck(store, progress).HoldAsync(manifest.Counties, demands.Against, cancellation);
            return await new ErasuresAgain(store, time).ApplyAsync(demands.Erasures, cancellation);
        }
        catch
        {
            await _contents.EmptyAsync(CancellationToken.None);
            throw;
        }
    }

    private async Task LoadAsync(string path, long size, IBackupProgress progress, CancellationToken cancellation)
    {
        await using var dump = File.OpenRead(path);
        await PostgresProgram.RunAsync(
            "pg_restore",
            options,
            [
                $"--dbname={options.ForPrograms()["PGDATABASE"]}", "--single-transaction", "--exit-on-error", "--no-password", "--no-owner", "--no-privileges",
            ],
            process => dump.CopyAsync(process.StandardInput.BaseStream, done => progress.Report(BackupStep.Load, done, size), cancellation),
            cancellation);
    }
}
