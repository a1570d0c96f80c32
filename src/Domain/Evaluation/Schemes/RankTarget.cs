using System.Globalization;
using Lianxin.Domain.Cadres;

namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>The target of one rank group, where it is another than the indicator's.</summary>
/// <param name="RankGroup">The rank group.</param>
/// <param name="Target">The share that earns all points, above 0 to 1.</param>
public sealed record RankTarget(RankGroup RankGroup, decimal Target)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RankGroup} {Target:0.############}");
}
