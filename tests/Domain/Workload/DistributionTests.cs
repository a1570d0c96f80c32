using CsCheck;
using Lianxin.Domain.Workload;
using Xunit;

namespace Lianxin.Domain.Tests.Workload;

public sealed class DistributionTests
{
    /// <summary>Loads are products of a policy's weights: of a few decimal places. Below 1E-20 the double sum itself loses its digits.</summary>
    private static readonly Gen<decimal> Loads = Gen.Int[0, 5_000_000].Select(steps => steps / 10_000m);

    /// <summary>0, 1, 3: sum 4, mean 1.3333; Σ|xᵢ − xⱼ| over ordered pairs = 2 × (1 + 3 + 2) = 12; 12 / (2 × 9 × 4/3) = 0.5.</summary>
    [Fact]
    public void Figures_worked_out_by_hand()
    {
        var distribution = Of(("C-2", 1), ("C-3", 3), ("C-1", 0));

        Assert.Equal((3, 1, 4m, 3m), (distribution.Count, distribution.Idle, distribution.Sum, distribution.Max));
        Assert.Equal((0.5m, 2.25m), (distribution.Gini, distribution.MaxToMean));
    }

    [Fact]
    public void Equal_loads_are_listed_by_id_in_both_directions()
    {
        var distribution = Of(("C-b", 2), ("C-a", 2), ("C-d", 1), ("C-c", 1));

        Assert.Equal(["C-a", "C-b", "C-c", "C-d"], distribution.MostLoaded.Select(s => s.CadreId));
        Assert.Equal(["C-c", "C-d", "C-a", "C-b"], distribution.LeastLoaded.Select(s => s.CadreId));
    }

    [Fact]
    public void Nobody_and_nothing_give_zeros()
    {
        Assert.Equal((0, 0m, 0m), (Of().Count, Of().Gini, Of().MaxToMean));
        Assert.Equal((2, 0m, 0m), (Of(("C-1", 0), ("C-2", 0)).Idle, Of(("C-1", 0), ("C-2", 0)).Gini, Of(("C-1", 0), ("C-2", 0)).MaxToMean));
    }

    [Fact]
    public void Gini_equals_the_double_sum_and_stays_below_one() =>
        Loads.Array[1, 40].Sample(loads =>
        {
            var distribution = Distribution.OfShares(loads.Select((x, i) => new LoadShare($"C-{i:D3}", x)));
            var n = (decimal)loads.Length;
            var mean = loads.Sum() / n;
            var naive = mean == 0 ? 0 : loads.SelectMany(_ => loads, (x, y) => Math.Abs(x - y)).Sum() / (2 * n * n * mean);

            Assert.Equal(naive, distribution.Gini, 12);
            Assert.InRange(distribution.Gini, 0, 1 - (1 / n) + 0.000001m);
        });

    private static Distribution Of(params (string Cadre, decimal Load)[] loads) => Distribution.OfShares(loads.Select(l => new LoadShare(l.Cadre, l.Load)));
}
