using Lianxin.Backup.Checking;
using Lianxin.Backup.Manifests;
using Lianxin.Domain.Ids;
using Lianxin.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lianxin.Backup.Sqlite;

/// <summary>A data directory, with or without a service that holds it: copying only reads, so that it takes no lock.</summary>
/// <param name="dataDirectory">The directory.</param>
/// <param name="time">The clock.</param>
public sealed class SqliteSource(string dataDirectory, TimeProvider time) : IBackupSource
{
    /// <inheritdoc/>
    public StoreKind Kind => StoreKind.Sqlite;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CountyMark>> WriteAsync(string directory, IBackupProgress progress, CancellationToken cancellation)
    {
        var from = new SqliteOptions { DataDirectory = dataDirectory };
        var to = new SqliteOptions { DataDirectory = directory };
        if (!File.Exists(from.LedgerPath))
            throw new BackupRefusedException($"{dataDirectory} holds no ledger", $"{dataDirectory} 中没有台帐");

        Copy(
            [
                // Cursors first and uploads last, so that no cursor is ahead of its ledger and no entry names an upload that isn't there.
                (from.StatePath, to.StatePath),
                (from.LedgerPath, to.LedgerPath),
                (from.ChunksPath, to.ChunksPath),
            ],
            progress,
            cancellation);

        var marks = await VerifyAsync(to, progress, cancellation);
        foreach (var left in (string[])["lock", "lock.pid"])
            File.Delete(Path.Combine(directory, left));
        return marks;
    }

    private static void Copy(IEnumerable<(string From, string To)> files, IBackupProgress progress, CancellationToken cancellation)
    {
        var present = files.Where(file => File.Exists(file.From)).ToArray();
        var total = present.Sum(file => new FileInfo(file.From).Length);
        var before = 0L;
        foreach (var (from, to) in present)
        {
            SqliteCopy.Copy(from, to, new CopyProgress(done => progress.Report(BackupStep.Copy, Math.Min(before + done, total), total)), cancellation);
            before += new FileInfo(to).Length;
        }
    }

    /// <summary>Opens the copy as a service would: what can't be opened here could not be restored either.</summary>
    private async Task<IReadOnlyList<CountyMark>> VerifyAsync(SqliteOptions copy, IBackupProgress progress, CancellationToken cancellation)
    {
        await using var store = SqliteStore.Open(copy, time, NullLoggerFactory.Instance);
        var heads = new Dictionary<CountyCode, long>();
        foreach (var county in await store.Ledger.CountiesAsync(cancellation))
            heads[county] = await store.Ledger.HeadAsync(county, cancellation);
        return await new LedgerCheck(store, progress).MarkAsync(heads, cancellation);
    }

    private sealed class CopyProgress(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
