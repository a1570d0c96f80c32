using Lianxin.Storage;

namespace Lianxin.Backup.Tests;

/// <summary>Where a test's store lies: empty at first, backed up, wiped, restored, dropped at the end.</summary>
public interface IBackupPlace
{
    Task PrepareAsync();

    IStore Open();

    /// <summary>The arguments by which another process appends to the same store.</summary>
    string[] Arguments { get; }

    IBackupSource Source { get; }

    IRestoreTarget Target { get; }

    /// <summary>The file of a backup that holds the ledger.</summary>
    string LedgerFile { get; }

    /// <summary>Loses everything.</summary>
    Task WipeAsync();

    /// <summary>What is there when nothing is.</summary>
    Task AssertEmptyAsync();

    /// <summary>Changes the store behind the ledger's back.</summary>
    Task TamperAsync(string sql);

    Task DropAsync();
}
