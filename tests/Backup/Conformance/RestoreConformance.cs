using Lianxin.Backup.Manifests;
using Lianxin.CrashWriter;
using Lianxin.Ledger.Appends;

namespace Lianxin.Backup.Tests.Conformance;

/// <summary>What comes back, and what is refused and leaves the place empty.</summary>
public abstract class RestoreConformance(IBackupPlace place) : BackupTests(place)
{
    [Fact]
    public async Task A_restored_store_is_the_same_row_for_row_and_goes_on()
    {
        await FillAsync();
        var (entries, rows) = (await EntriesAsync(), await RowsAsync());
        var written = await BackUpAsync();
        await Place.WipeAsync();

        var restored = await RestoreAsync();

        Assert.Equal(written.Counties[0].Root.ToArray(), restored.Counties[0].Root.ToArray());
        Assert.Equal(entries, await EntriesAsync());
        Assert.Equal(rows, await RowsAsync());
        await InStoreAsync(async store =>
        {
            Assert.IsType<AppendResult.Repeated>(await store.Ledger.AppendAsync(CrashAppends.Visit(0, 3), Token));
            return Assert.IsType<AppendResult.Appended>(await store.Ledger.AppendAsync(CrashAppends.Visit(0, 4), Token)).LastPosition;
        });
        Assert.Equal(entries.Count + 1, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task Nothing_is_restored_over_data()
    {
        await FillAsync();
        await BackUpAsync();
        await FillAsync(versions: 1, from: 4);
        var entries = await EntriesAsync();

        var refusal = await Assert.ThrowsAsync<BackupRefusedException>(() => RestoreAsync());

        Assert.Contains("not empty", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(entries, await EntriesAsync());
    }

    [Theory]
    [InlineData("flipped byte")]
    [InlineData("cut off")]
    [InlineData("missing")]
    [InlineData("no manifest")]
    [InlineData("unreadable manifest")]
    [InlineData("manifest of another root")]
    [InlineData("manifest of another position")]
    [InlineData("manifest of another county")]
    [InlineData("manifest of a later format")]
    [InlineData("manifest of another file")]
    public async Task A_damaged_backup_is_refused_and_leaves_nothing(string damage)
    {
        await FillAsync();
        var manifest = await BackUpAsync();
        await Place.WipeAsync();
        Damage(damage, manifest);

        var refusal = await Assert.ThrowsAsync<BackupRefusedException>(() => RestoreAsync());

        Assert.DoesNotContain('\n', refusal.Message);
        Assert.NotEmpty(refusal.Chinese);
        await Place.AssertEmptyAsync();
    }

    [Fact]
    public async Task A_checkpoint_kept_elsewhere_tells_a_backup_of_another_ledger()
    {
        await FillAsync();
        var mark = (await BackUpAsync()).Counties[0];
        await Place.WipeAsync();
        var other = mark.AsCheckpoint() with { Root = new byte[32] };
        var later = mark.AsCheckpoint() with { Size = mark.Position + 1 };

        await Assert.ThrowsAsync<BackupRefusedException>(() => RestoreAsync(other));
        await Assert.ThrowsAsync<BackupRefusedException>(() => RestoreAsync(later));
        await Place.AssertEmptyAsync();

        await RestoreAsync(mark.AsCheckpoint());
        Assert.Equal(mark.Position, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task A_ledger_that_does_not_verify_is_not_backed_up()
    {
        await FillAsync();
        await Place.TamperAsync("UPDATE ledger_entry SET actor = 'P-other' WHERE position = 5");

        var refusal = await Assert.ThrowsAsync<BackupRefusedException>(() => BackUpAsync());

        Assert.Contains("position 5", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Backups);
    }

    [Fact]
    public async Task A_backup_is_never_written_over_another()
    {
        await FillAsync();
        await BackUpAsync();
        var before = File.ReadAllBytes(Path.Combine(Backup, ManifestFile.Name));

        await Assert.ThrowsAsync<BackupRefusedException>(() => BackUpAsync());

        Assert.Equal(before, File.ReadAllBytes(Path.Combine(Backup, ManifestFile.Name)));
        Assert.Single(Backups);
    }

    [Fact]
    public async Task A_backup_given_up_leaves_nothing()
    {
        await FillAsync();
        using var giveUp = new CancellationTokenSource();
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new BackupRun(Place.Source, TimeProvider.System, Silence.Instance).WriteAsync(Backup, giveUp.Token));

        Assert.Empty(Backups);
    }

    private void Damage(string how, BackupManifest manifest)
    {
        var bytes = File.ReadAllBytes(LedgerFile);
        var mark = manifest.Counties[0];
        switch (how)
        {
            case "flipped byte":
                bytes[bytes.Length / 2] ^= 1;
                File.WriteAllBytes(LedgerFile, bytes);
                break;
            case "cut off":
                File.WriteAllBytes(LedgerFile, bytes[..^1]);
                break;
            case "missing":
                File.Delete(LedgerFile);
                break;
            case "no manifest":
                File.Delete(Path.Combine(Backup, ManifestFile.Name));
                break;
            case "unreadable manifest":
                File.WriteAllText(Path.Combine(Backup, ManifestFile.Name), "{\"format\":");
                break;
            default:
                Rewrite(how switch
                {
                    "manifest of another root" => manifest with { Counties = [mark with { Root = new byte[32] }] },
                    "manifest of another position" => manifest with { Counties = [mark with { Position = mark.Position - 1 }] },
                    "manifest of another county" => manifest with { Counties = [mark with { County = "511324" }] },
                    "manifest of a later format" => manifest with { Format = "lianxin-backup-2" },
                    _ => manifest with { Files = [.. manifest.Files.Select(file => file with { Name = $"../{file.Name}" })] },
                });
                break;
        }
    }

    private void Rewrite(BackupManifest manifest)
    {
        File.Delete(Path.Combine(Backup, ManifestFile.Name));
        ManifestFile.Write(Backup, manifest);
    }
}
