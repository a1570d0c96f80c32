using Lianxin.Backup.Checking;
using Lianxin.Backup.Manifests;
using Lianxin.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lianxin.Backup.Postgres;

/// <summary>A database, with or without silos at work on it.</summary>
/// <param name="options">The database.</param>
/// <param name="time">The clock.</param>
public sealed class PostgresSource(PostgresOptions options, TimeProvider time) : IBackupSource
{
    /// <summary>The dump's file name.</summary>
    internal const string DumpName = "database.dump";

    /// <inheritdoc/>
    public StoreKind Kind => StoreKind.Postgresql;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CountyMark>> WriteAsync(string directory, IBackupProgress progress, CancellationToken cancellation)
    {
        // Silos of another release may be at work on it: its schema stays as it is.
        await using var store = PostgresStore.Open(options with { Migrate = false }, time, NullLoggerFactory.Instance);
        await using var snapshot = await PostgresSnapshot.TakeAsync(options, cancellation);
        await using (var dump = new FileStream(Path.Combine(directory, DumpName), FileMode.CreateNew, FileAccess.Write))
        {
            await PostgresProgram.RunAsync(
                "pg_dump",
                options,
                [
                    "--format=custom", $"--snapshot={snapshot.Name}", "--no-password", "--no-owner", "--no-privileges",

                    // Which silos were alive then would only keep those to come waiting for them.
                    "--exclude-table-data=*.orleansmembership*", "--exclude-table-data=*.silo_format",
                ],
                process => process.StandardOutput.BaseStream.CopyAsync(dump, done => progress.Report(BackupStep.Copy, done, 0), cancellation),
                cancellation);
        }

        // Entries up to the snapshot's heads never change: reading them now reads what was dumped.
        return await new LedgerCheck(store, progress).MarkAsync(snapshot.Heads, cancellation);
    }
}
