using System.Diagnostics;
using Lianxin.CrashWriter;
using Lianxin.Storage;

namespace Lianxin.Backup.Tests.Conformance;

/// <summary>A backup taken while another process appends as fast as it can.</summary>
public abstract class OnlineConformance(IBackupPlace place) : BackupTests(place)
{
    private const int Acknowledged = 300;

    [Fact]
    public async Task A_backup_under_load_restores_every_entry_up_to_its_head_and_nothing_beyond()
    {
        using var writer = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Lianxin.CrashWriter.dll"), .. Place.Arguments]) { RedirectStandardOutput = true })!;
        await ReadAsync(writer);

        var manifest = await BackUpAsync();

        // The writer goes on: it was neither stopped nor cut off.
        await ReadAsync(writer);
        writer.Kill();
        await writer.WaitForExitAsync(Token);
        var head = Assert.Single(manifest.Counties).Position;
        var before = await EntriesAsync(head);
        Assert.True(head >= Acknowledged, "what was acknowledged before the backup began is in it");
        Assert.True((await EntriesAsync()).Count > head);

        await Place.WipeAsync();
        await RestoreAsync();

        Assert.Equal(before, await EntriesAsync());
        Assert.Equal(await VersionsInEntriesAsync(), await InStoreAsync(VersionsInRowsAsync));
        var fresh = await RowsAsync();
        await FillNextAsync();
        Assert.NotEqual(fresh, await RowsAsync());
    }

    private static async Task ReadAsync(Process writer)
    {
        for (var read = 0; read < Acknowledged; read++)
            Assert.NotNull(await writer.StandardOutput.ReadLineAsync(Token));
    }

    private async Task<Dictionary<string, long>> VersionsInEntriesAsync() =>
        (await EntriesAsync()).Select(line => line.Split(' ')).GroupBy(entry => entry[1]).ToDictionary(stream => stream.Key, stream => stream.LongCount());

    private static async Task<Dictionary<string, long>> VersionsInRowsAsync(IStore store) =>
        (await store.Registry.HouseholdsAsync(CrashAppends.County, new(), new(1_000, string.Empty), Token)).Items.ToDictionary(h => h.HouseholdId, h => h.Version);

    /// <summary>The next append of a caller, at the version that the restored store is at.</summary>
    private async Task FillNextAsync()
    {
        var versions = await VersionsInEntriesAsync();
        var next = versions[CrashAppends.Household(0).Value] + 1;
        await InStoreAsync(async store =>
            Assert.IsType<Ledger.Appends.AppendResult.Appended>(await store.Ledger.AppendAsync(CrashAppends.Visit(0, next), Token)));
    }
}
