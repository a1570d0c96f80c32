using System.Globalization;

namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>A step of a tiered indicator: who reaches the share has the points, all or none between steps.</summary>
/// <param name="Share">The least share, above 0 to 1.</param>
/// <param name="Points">The points, from 0.</param>
public sealed record SchemeTier(decimal Share, decimal Points)
{
    /// <summary>Steps at most.</summary>
    public const int Most = 10;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Share:0.############} → {Points:0.############}");
}
