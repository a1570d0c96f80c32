using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;

namespace Lianxin.Ledger.Queries;

/// <summary>Reads facts for year-end.</summary>
public interface IFactReader
{
    /// <summary>Reads one kind of fact up to a frozen position, in order of position and ordinal: for kinds of which there are few.</summary>
    /// <typeparam name="TFact">Kind of fact.</typeparam>
    /// <param name="county">The county.</param>
    /// <param name="upTo">Last position, inclusive.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The facts.</returns>
    IAsyncEnumerable<Recorded<TFact>> ReadAsync<TFact>(CountyCode county, long upTo, CancellationToken cancellation = default)
        where TFact : class, IFact;

    /// <summary>Runs through one kind of fact up to a frozen position, in no order, without an object a fact.</summary>
    /// <param name="county">The county.</param>
    /// <param name="upTo">Last position, inclusive.</param>
    /// <param name="scan">What is read and who takes it.</param>
    /// <param name="cancellation">Gives up.</param>
    Task ScanAsync(CountyCode county, long upTo, FactScan scan, CancellationToken cancellation = default);

    /// <summary>Positions of entries whose visit, measure or effect facts name a cadre, or that lie in the cadre's stream; newest first.</summary>
    /// <param name="county">The county.</param>
    /// <param name="cadre">The cadre.</param>
    /// <param name="before">Positions below this one; long.MaxValue for the newest.</param>
    /// <param name="limit">1–1,000.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<IReadOnlyList<long>> PositionsOfCadreAsync(CountyCode county, CadreId cadre, long before, int limit, CancellationToken cancellation = default);
}
