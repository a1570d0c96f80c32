using Lianxin.Backup.Manifests;
using Lianxin.CrashWriter;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using Lianxin.Proofs.Checkpoints;
using Lianxin.Storage;

namespace Lianxin.Backup.Tests.Conformance;

/// <summary>A test class of the conformance suite: each test has an empty store of its own, and a directory for backups.</summary>
public abstract class BackupTests(IBackupPlace place) : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("lianxin-backups-").FullName;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected IBackupPlace Place => place;

    /// <summary>The backup that a test takes.</summary>
    protected string Backup => Path.Combine(_directory, "backup");

    /// <summary>The file that holds the ledger in it.</summary>
    protected string LedgerFile => Path.Combine(Backup, place.LedgerFile);

    /// <summary>Everything in the directory of backups.</summary>
    protected IEnumerable<string> Backups => Directory.GetFileSystemEntries(_directory);

    public async ValueTask InitializeAsync() => await place.PrepareAsync();

    public async ValueTask DisposeAsync()
    {
        await place.DropAsync();
        Directory.Delete(_directory, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected Task<BackupManifest> BackUpAsync() => new BackupRun(place.Source, TimeProvider.System, Silence.Instance).WriteAsync(Backup, Token);

    protected async Task<BackupManifest> RestoreAsync(params Checkpoint[] against) => (await RestoreAsync(new RestoreDemands(against, []))).Manifest;

    protected Task<Restored> RestoreAsync(RestoreDemands demands) => new RestoreRun(place.Target, Silence.Instance).RestoreAsync(Backup, demands, Token);

    /// <summary>Opens the store for as long as it takes.</summary>
    protected async Task<T> InStoreAsync<T>(Func<IStore, Task<T>> run)
    {
        var store = place.Open();
        await using (store as IAsyncDisposable)
            return await run(store);
    }

    /// <summary>Appends some visits of some households.</summary>
    protected Task<AppendResult> FillAsync(int versions = 3, int from = 1) => InStoreAsync(async store =>
    {
        AppendResult last = null!;
        for (var version = from; version < from + versions; version++)
        {
            for (var caller = 0; caller < 4; caller++)
                last = Assert.IsType<AppendResult.Appended>(await store.Ledger.AppendAsync(CrashAppends.Visit(caller, version), Token));
        }

        return last;
    });

    /// <summary>The entries up to a position, in a form that compares.</summary>
    protected Task<List<string>> EntriesAsync(long upTo = long.MaxValue) => InStoreAsync(async store =>
    {
        var entries = new List<LedgerEntry>();
        while (await store.Ledger.ReadCountyAsync(CrashAppends.County, entries.Count, 10_000, Token) is { Count: > 0 } next)
            entries.AddRange(next);
        return entries.Where(entry => entry.Position <= upTo)
            .Select(e => $"{e.Position} {e.Stream} {e.Version} {e.RecordedAt:O} {Convert.ToHexString(e.Payload.Span)} {Convert.ToHexString(e.Hash.Span)}")
            .ToList();
    });

    /// <summary>Every row of every read model.</summary>
    protected Task<List<string>> RowsAsync() => InStoreAsync(async store =>
    {
        var rows = new List<string>();
        await foreach (var row in store.Projections.DumpAsync(CrashAppends.County, Token))
            rows.Add(row);
        return rows;
    });
}
