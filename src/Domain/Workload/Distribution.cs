namespace Lianxin.Domain.Workload;

/// <summary>How evenly load is spread over active cadres, idle ones included; see docs/workload.md.</summary>
[GenerateSerializer, Immutable, Alias("lx.Distribution")]
public sealed record Distribution
{
    /// <summary>Nobody.</summary>
    public static Distribution Empty { get; } = new() { MostLoaded = [], LeastLoaded = [] };

    /// <summary>Active cadres.</summary>
    [Id(0)]
    public int Count { get; init; }

    /// <summary>Those of them with load 0.</summary>
    [Id(1)]
    public int Idle { get; init; }

    /// <summary>All load.</summary>
    [Id(2)]
    public decimal Sum { get; init; }

    /// <summary>The greatest load; 0 for nobody.</summary>
    [Id(3)]
    public decimal Max { get; init; }

    /// <summary>The mean; 0 for nobody.</summary>
    [Id(4)]
    public decimal Mean { get; init; }

    /// <summary>Greatest over mean; 0 when the mean is 0.</summary>
    [Id(5)]
    public decimal MaxToMean { get; init; }

    /// <summary>Gini coefficient, 0 to below 1; 0 when the mean is 0.</summary>
    [Id(6)]
    public decimal Gini { get; init; }

    /// <summary>Load descending, then id by bytes.</summary>
    [Id(7)]
    public required ImmutableArray<LoadShare> MostLoaded { get; init; }

    /// <summary>Load ascending, then id by bytes.</summary>
    [Id(8)]
    public required ImmutableArray<LoadShare> LeastLoaded { get; init; }

    /// <summary>The distribution over the active cadres among <paramref name="loads"/>.</summary>
    /// <param name="loads">Loads of one day, in any order; inactive ones are left out.</param>
    /// <param name="listed">How many most and least loaded to name.</param>
    /// <returns>The distribution.</returns>
    public static Distribution Of(IEnumerable<CadreLoad> loads, int listed = 5) =>
        OfShares(loads.Where(l => l.Active).Select(l => new LoadShare(l.CadreId, l.Total)), listed);

    /// <summary>The distribution over shares of active cadres.</summary>
    /// <param name="shares">One per active cadre, in any order.</param>
    /// <param name="listed">How many most and least loaded to name.</param>
    /// <returns>The distribution.</returns>
    public static Distribution OfShares(IEnumerable<LoadShare> shares, int listed = 5)
    {
        var ascending = shares.OrderBy(s => s.Load).ThenBy(s => s.CadreId, StringComparer.Ordinal).ToArray();
        var count = ascending.Length;
        if (count == 0)
            return Empty;

        // Σᵢ Σⱼ |xᵢ − xⱼ| = 2 Σᵢ (2i − n − 1) xᵢ over ascending x, i from 1: one sort instead of n² differences.
        var (sum, spread) = (0m, 0m);
        for (var i = 0; i < count; i++)
        {
            sum += ascending[i].Load;
            spread += ((2 * i) + 1 - count) * ascending[i].Load;
        }

        var max = ascending[^1].Load;
        var mean = sum / count;
        return new()
        {
            Count = count,
            Idle = ascending.Count(s => s.Load == 0),
            Sum = sum,
            Max = max,
            Mean = mean,
            MaxToMean = sum == 0 ? 0 : max * count / sum,
            Gini = sum == 0 ? 0 : spread / (count * sum),
            MostLoaded = [.. ascending.OrderByDescending(s => s.Load).ThenBy(s => s.CadreId, StringComparer.Ordinal).Take(listed)],
            LeastLoaded = [.. ascending.Take(listed)],
        };
    }
}

/// <summary>One cadre's load in a distribution.</summary>
/// <param name="CadreId">The cadre.</param>
/// <param name="Load">Load, not rounded.</param>
[GenerateSerializer, Immutable, Alias("lx.LoadShare")]
public sealed record LoadShare([property: Id(0)] string CadreId, [property: Id(1)] decimal Load);
