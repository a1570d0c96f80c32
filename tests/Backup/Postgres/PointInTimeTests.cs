using Lianxin.CrashWriter;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Verification;
using Lianxin.Storage.Postgres;
using Lianxin.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lianxin.Backup.Tests.Postgres;

/// <summary>docs/operations.md, "Any point in time", on real servers: one that archives its log, one that recovers from it.</summary>
public sealed class PointInTimeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ledger_recovered_to_an_instant_has_exactly_the_entries_committed_up_to_it()
    {
        await using var server = await PostgresFixture.OwnServerAsync();
        var archive = Path.Combine(server.Place, "archive");
        await ArchiveAsync(server, archive);
        await FillAsync(server, 1, 3);
        var backup = await server.BaseBackupAsync();
        await FillAsync(server, 4, 6);
        var instant = await PostgresFixture.ScalarAsync<string>(server.ConnectionString, "SELECT clock_timestamp()::text");
        var root = await RootAsync(server, 6);
        await FillAsync(server, 7, 9);

        // In order, so that the last piece of the log is archived too; then the server is gone.
        await server.StopAsync();
        await using var recovered = await server.RecoverAsync(
            backup,
            $"restore_command = 'cp {archive}/%f %p'",
            $"recovery_target_time = '{instant}'",
            "recovery_target_action = 'promote'",
            "archive_mode = off");

        // It lets readers in while it still recovers.
        await Until.TrueAsync(
            "the recovery's end", async () => !await PostgresFixture.ScalarAsync<bool>(recovered.ConnectionString, "SELECT pg_is_in_recovery()"));
        await using var store = Open(recovered);
        var verified = await LedgerVerifier.VerifyAsync(store.Ledger, store.Projections, CrashAppends.County, [], null, Token);
        Assert.True(verified.Verified, verified.Fault?.Message);
        Assert.Equal(6, verified.Entries);
        Assert.Equal(6, await store.Ledger.HeadAsync(CrashAppends.County, Token));
        Assert.Equal(root, await RootAsync(recovered, 6));

        // It goes on from there: version 7 anew.
        Assert.Equal(7, (await AppendAsync(store, 7)).LastPosition);
    }

    private static async Task ArchiveAsync(PostgresServer server, string archive)
    {
        foreach (var setting in (string[])[
            "archive_mode = 'on'",
            $"archive_command = 'mkdir -p {archive} && test ! -f {archive}/%f && cp %p {archive}/%f.part && mv {archive}/%f.part {archive}/%f'"])
        {
            await PostgresFixture.ExecuteAsync(server.ConnectionString, $"ALTER SYSTEM SET {setting}");
        }

        await server.StopAsync();
        await server.StartAgainAsync();
    }

    private static async Task FillAsync(PostgresServer server, int first, int last)
    {
        await using var store = Open(server);
        for (var version = first; version <= last; version++)
            await AppendAsync(store, version);
    }

    private static async Task<AppendResult.Appended> AppendAsync(PostgresStore store, int version) =>
        Assert.IsType<AppendResult.Appended>(await store.Ledger.AppendAsync(CrashAppends.Visit(0, version), Token));

    private static async Task<byte[]> RootAsync(PostgresServer server, long position)
    {
        await using var store = Open(server);
        return (await new MerkleReader(store.Ledger).RootsAsync(CrashAppends.County, [(0, position)]))[0];
    }

    private static PostgresStore Open(PostgresServer server) =>
        PostgresStore.Open(new PostgresOptions { ConnectionString = server.ConnectionString }, TimeProvider.System, NullLoggerFactory.Instance);
}
