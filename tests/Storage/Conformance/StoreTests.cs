using System.Diagnostics.Metrics;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;

namespace Lianxin.Storage.Tests.Conformance;

/// <summary>A test class of the conformance suite: each test has an empty store of its own.</summary>
public abstract class StoreTests(IStorePlace place) : IAsyncLifetime
{
    private IStore? _store;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected IStore Store => _store!;

    protected ILedger Ledger => Store.Ledger;

    public async ValueTask InitializeAsync()
    {
        await place.PrepareAsync();
        _store = await place.OpenAsync(new WriterOptions());
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await place.DropAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task CloseAsync()
    {
        if (_store is IAsyncDisposable store)
            await store.DisposeAsync();
        _store = null;
    }

    protected async Task ReopenAsync(WriterOptions? options = null, IMeterFactory? meters = null)
    {
        await CloseAsync();
        _store = await place.OpenAsync(options ?? new WriterOptions(), meters);
    }

    protected async Task<T> AppendAsync<T>(AppendRequest request)
        where T : AppendResult => Assert.IsType<T>(await Ledger.AppendAsync(request, Token));

    protected async Task<List<LedgerEntry>> StreamAsync(string seed)
    {
        var entries = new List<LedgerEntry>();
        await foreach (var entry in Ledger.ReadStreamAsync(Samples.Stream(seed), 0, Token))
            entries.Add(entry);
        return entries;
    }

    protected async Task<List<string>> DumpAsync()
    {
        var lines = new List<string>();
        await foreach (var line in Store.Projections.DumpAsync(Samples.County, Token))
            lines.Add(line);
        return lines;
    }

    protected string[] Arguments => place.Arguments;

    /// <summary>Changes the store behind the ledger's back.</summary>
    protected Task TamperAsync(string sql) => place.RunAsync(sql);
}
