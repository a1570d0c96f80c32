using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using Microsoft.Extensions.DependencyInjection;

namespace Lianxin.Grains.Tests.Hosting;

/// <summary>When the ledger fails. Settings that fail once are used up by it.</summary>
internal sealed class LedgerFaults
{
    private int _before;
    private int _after;
    private string? _unread;

    /// <summary>While set, nobody learns which counties there are.</summary>
    public bool CountiesAway { get; set; }

    /// <summary>An append fails and stores nothing.</summary>
    /// <param name="skip">How many go well before it.</param>
    public void FailBeforeNextCommit(int skip = 0) => Volatile.Write(ref _before, skip + 1);

    /// <summary>An append is stored, and its answer is lost.</summary>
    /// <param name="skip">How many go well before it.</param>
    public void FailAfterNextCommit(int skip = 0) => Volatile.Write(ref _after, skip + 1);

    /// <summary>The next reading of a stream, or of what is new in it, fails.</summary>
    public void FailNextReadOf(string stream) => Volatile.Write(ref _unread, stream);

    internal bool TakeRead(string stream)
    {
        if (Volatile.Read(ref _unread) != stream)
            return false;
        Volatile.Write(ref _unread, null);
        return true;
    }

    internal bool TakeBefore() => Take(ref _before);

    internal bool TakeAfter() => Take(ref _after);

    private static bool Take(ref int left)
    {
        for (var known = Volatile.Read(ref left); known > 0; known = Volatile.Read(ref left))
        {
            if (Interlocked.CompareExchange(ref left, known - 1, known) == known)
                return known == 1;
        }

        return false;
    }
}

/// <summary>A ledger that fails when told to.</summary>
internal sealed class FaultyLedger(ILedger inner, LedgerFaults faults) : ILedger
{
    /// <summary>Puts itself before the registered ledger.</summary>
    public static void Decorate(IServiceCollection services, LedgerFaults faults)
    {
        var registered = services.Last(service => service.ServiceType == typeof(ILedger));
        services.Remove(registered);
        services.AddSingleton<ILedger>(provider => new FaultyLedger((ILedger)registered.ImplementationFactory!(provider), faults));
    }

    public async ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation = default)
    {
        if (faults.TakeBefore())
            throw new LedgerUnavailableException("failed before the commit");
        var result = await inner.AppendAsync(request, cancellation);
        return faults.TakeAfter() ? throw new LedgerUnavailableException("failed after the commit") : result;
    }

    public ValueTask<RememberedRequest?> FindRequestAsync(CountyCode county, string key, CancellationToken cancellation = default) =>
        inner.FindRequestAsync(county, key, cancellation);

    public IAsyncEnumerable<LedgerEntry> ReadStreamAsync(Lianxin.Ledger.StreamId stream, long afterVersion = 0, CancellationToken cancellation = default) =>
        faults.TakeRead(stream.Value)
            ? throw new LedgerUnavailableException("failed to read the stream")
            : inner.ReadStreamAsync(stream, afterVersion, cancellation);

    public ValueTask<IReadOnlyList<LedgerEntry>> ReadCountyAsync(CountyCode county, long afterPosition, int limit, CancellationToken cancellation = default) =>
        inner.ReadCountyAsync(county, afterPosition, limit, cancellation);

    public ValueTask<IReadOnlyList<LedgerEntry>> ReadPositionsAsync(CountyCode county, IReadOnlyCollection<long> positions, CancellationToken cancellation = default) =>
        inner.ReadPositionsAsync(county, positions, cancellation);

    public ValueTask<long> HeadAsync(CountyCode county, CancellationToken cancellation = default) => inner.HeadAsync(county, cancellation);

    public ValueTask<IReadOnlyList<CountyCode>> CountiesAsync(CancellationToken cancellation = default) =>
        faults.CountiesAway ? throw new LedgerUnavailableException("the store is away") : inner.CountiesAsync(cancellation);

    public ValueTask WaitForCommitAsync(CountyCode county, long beyond, CancellationToken cancellation = default) =>
        inner.WaitForCommitAsync(county, beyond, cancellation);

    public ValueTask<ReadOnlyMemory<byte>?> FindKeyAsync(CountyCode county, string keyId, CancellationToken cancellation = default) =>
        inner.FindKeyAsync(county, keyId, cancellation);
}
