using Lianxin.Ledger.Sealing;
using Xunit;

namespace Lianxin.Ledger.Tests.Sealing;

public sealed class MasterKeyTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("lianxin-keys-");

    private string Keys => Path.Combine(_root.FullName, "keys");

    [Fact]
    public void The_key_is_created_once_for_its_owner_alone_and_read_again()
    {
        var wrapped = MasterKeyFile.LoadOrCreate(Keys, ledgerHasEntries: false).Wrap("P-1", new byte[32]);

        Assert.Equal(new byte[32], MasterKeyFile.LoadOrCreate(Keys, ledgerHasEntries: true).Unwrap("P-1", wrapped));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Keys, MasterKeyFile.Name)));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Keys));
        }

        Assert.Single(Directory.GetFiles(Keys));
    }

    [Fact]
    public void A_missing_key_beside_a_ledger_with_entries_stops_the_start()
    {
        var stopped = Assert.Throws<MasterKeyException>(() => MasterKeyFile.LoadOrCreate(Keys, ledgerHasEntries: true));

        Assert.Contains("backup", stopped.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Keys));
    }

    [Fact]
    public void A_damaged_key_file_stops_the_start()
    {
        Directory.CreateDirectory(Keys);
        File.WriteAllText(Path.Combine(Keys, MasterKeyFile.Name), "lianxin-master-key-1 AAAA");

        Assert.Throws<MasterKeyException>(() => MasterKeyFile.LoadOrCreate(Keys, ledgerHasEntries: false));
    }

    [Fact]
    public void A_wrapped_key_opens_for_its_owner_and_under_its_master_key_only()
    {
        var wrapped = LedgerFixture.Master.Wrap("P-1", new byte[32]);

        Assert.Throws<MasterKeyException>(() => LedgerFixture.Master.Unwrap("P-2", wrapped));
        Assert.Throws<MasterKeyException>(() => MasterKey.FromBytes(new byte[32]).Unwrap("P-1", wrapped));
        Assert.Throws<MasterKeyException>(() => MasterKey.FromBytes(new byte[31]));
    }

    public void Dispose() => _root.Delete(recursive: true);
}
