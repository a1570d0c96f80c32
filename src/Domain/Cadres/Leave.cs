namespace Lianxin.Domain.Cadres;

/// <summary>A leave or secondment.</summary>
/// <param name="From">First day away, inclusive.</param>
/// <param name="To">Last day away, inclusive.</param>
public sealed record Leave(DateOnly From, DateOnly To)
{
    /// <summary>Whether a day falls into it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from the first to the last day.</returns>
    public bool Covers(DateOnly day) => From <= day && day <= To;

    /// <summary>Whether two leaves share a day.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they do.</returns>
    public bool Overlaps(Leave other) => From <= other.To && other.From <= To;
}
