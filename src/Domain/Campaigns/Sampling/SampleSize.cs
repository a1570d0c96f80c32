namespace Lianxin.Domain.Campaigns.Sampling;

/// <summary>How many of a finite number must be asked so that a share is known to ±5 percentage points at 95 % confidence.</summary>
public static class SampleSize
{
    // z² × p (1 − p) / e² with z = 1.96, p = ½, e = 0.05: what an endless population would need.
    private const decimal Endless = 384.16m;

    /// <summary>Cochran's formula with the finite correction, rounded up.</summary>
    /// <param name="population">How many there are, from 0.</param>
    /// <returns>At most <paramref name="population"/>.</returns>
    public static int For(int population)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(population);
        return population == 0 ? 0 : Math.Min(population, (int)Math.Ceiling(Endless * population / (population + Endless - 1)));
    }
}
