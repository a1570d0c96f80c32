using System.Diagnostics.Metrics;

namespace Lianxin.Storage.Tests;

/// <summary>Where a test's store lies: empty at first, opened and reopened, dropped at the end.</summary>
public interface IStorePlace
{
    Task PrepareAsync();

    Task<IStore> OpenAsync(WriterOptions writer, IMeterFactory? meters = null);

    /// <summary>The arguments by which another process opens the same store.</summary>
    string[] Arguments { get; }

    /// <summary>Changes the store behind the ledger's back.</summary>
    Task RunAsync(string sql);

    Task DropAsync();
}
