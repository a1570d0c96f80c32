using Lianxin.Backup.Sqlite;
using Lianxin.Backup.Tests.Conformance;
using Lianxin.CrashWriter;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using Lianxin.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lianxin.Backup.Tests.Sqlite;

/// <summary>What is particular to files.</summary>
public sealed class SqliteCopyTests() : BackupTests(new SqliteBackupPlace())
{
    private SqliteOptions Options => ((SqliteBackupPlace)Place).Options;

    [Fact]
    public async Task Appends_go_on_in_the_middle_of_a_copy_and_are_not_in_it()
    {
        await using var store = SqliteStore.Open(Options, TimeProvider.System, NullLoggerFactory.Instance);
        for (var version = 1; version <= 3; version++)
            Assert.IsType<AppendResult.Appended>(await store.Ledger.AppendAsync(Large(version), Token));
        var meanwhile = new AppendEachTime(store);

        Directory.CreateDirectory(Backup);
        SqliteCopy.Copy(Options.LedgerPath, LedgerFile, meanwhile, Token);

        Assert.True(meanwhile.Calls > 1, "the copy took one step only: there was no middle");
        await using var copy = SqliteStore.Open(new SqliteOptions { DataDirectory = Backup }, TimeProvider.System, NullLoggerFactory.Instance);
        Assert.Equal(3, await copy.Ledger.HeadAsync(CrashAppends.County, Token));
        Assert.Equal(3 + meanwhile.Calls, await store.Ledger.HeadAsync(CrashAppends.County, Token));
    }

    [Fact]
    public async Task Keys_that_are_back_already_are_no_data()
    {
        await FillAsync();
        await BackUpAsync();
        await Place.WipeAsync();
        Directory.CreateDirectory(Path.Combine(Options.DataDirectory, "keys"));

        await RestoreAsync();

        Assert.NotEmpty(await EntriesAsync());
    }

    [Fact]
    public async Task A_directory_that_a_service_holds_is_not_restored_into()
    {
        await FillAsync();
        await BackUpAsync();
        await Place.WipeAsync();
        using var service = DataDirectoryLock.Acquire(Options.DataDirectory);

        await Assert.ThrowsAsync<Storage.StorageUnusableException>(() => RestoreAsync());

        Assert.Empty(Directory.GetFiles(Options.DataDirectory, "*.db"));
    }

    [Fact]
    public async Task A_directory_without_a_ledger_is_not_backed_up_and_not_made()
    {
        await Assert.ThrowsAsync<BackupRefusedException>(() => BackUpAsync());

        Assert.False(Directory.Exists(Options.DataDirectory));
        Assert.Empty(Backups);
    }

    [Fact]
    public async Task A_backup_of_a_database_does_not_go_into_files()
    {
        await FillAsync();
        var manifest = await BackUpAsync();
        File.Delete(Path.Combine(Backup, Manifests.ManifestFile.Name));
        Manifests.ManifestFile.Write(Backup, manifest with { Store = Manifests.StoreKind.Postgresql });
        await Place.WipeAsync();

        var refusal = await Assert.ThrowsAsync<BackupRefusedException>(() => RestoreAsync());

        Assert.Contains("PostgreSQL", refusal.Message, StringComparison.Ordinal);
    }

    private static AppendRequest Large(int version)
    {
        var visit = CrashAppends.Visit(0, version);
        var stream = visit.Streams[0];
        return visit with { Streams = [stream with { Entries = [stream.Entries[0] with { Payload = new byte[6 << 20] }] }] };
    }

    /// <summary>Appends whenever some pages were copied, and waits for the acknowledgement: a copy that kept writers out would hang here.</summary>
    private sealed class AppendEachTime(SqliteStore store) : IProgress<long>
    {
        public int Calls { get; private set; }

        public void Report(long value) => Assert.IsType<AppendResult.Appended>(
            store.Ledger.AppendAsync(CrashAppends.Visit(1, ++Calls), Token).AsTask().GetAwaiter().GetResult());
    }
}
