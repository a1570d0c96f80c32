using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Tail;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;

namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>A silo's tail of the ledger, late by as much as the seed likes. The product's own runs on the thread pool; what it feeds is the same.</summary>
internal sealed class SiloTail(ILedger ledger, CountyClocks clocks, EntryCodec codec) : ITailWatch
{
    private Task<CountyTail>? _county;

    public async ValueTask<CountyTail> FollowAsync(CountyCode county, CancellationToken cancellation = default)
    {
        if (_county is null or { IsFaulted: true })
            _county = StartAsync(county);
        return await _county;
    }

    private async Task<CountyTail> StartAsync(CountyCode county)
    {
        var tail = new CountyTail(county, await ledger.HeadAsync(county), codec);
        _ = RunAsync(tail);
        return tail;
    }

    private async Task RunAsync(CountyTail tail)
    {
        while (true)
        {
            await ledger.WaitForCommitAsync(tail.County, tail.Reached);
            try
            {
                var entries = await ledger.ReadCountyAsync(tail.County, tail.Reached, 1000);
                if (entries.Count == 0)
                    continue;
                clocks.Follow(tail.County, entries);
                tail.Advance(entries);
            }
            catch (LedgerUnavailableException)
            {
                // It stays where it is, and reads again.
            }
        }
    }
}
