using Lianxin.Domain.Decisions;

namespace Lianxin.Contracts.Health;

/// <summary>What a probe found.</summary>
/// <param name="Queries">Whether grains answer.</param>
/// <param name="Commands">Whether what they write is stored and can be read back.</param>
/// <param name="Reason">What is wrong, in one line, or empty.</param>
public sealed record Vitals(bool Queries, bool Commands, string Reason)
{
    /// <summary>All is well.</summary>
    public static readonly Vitals Good = new(true, true, string.Empty);

    /// <summary>No grain answered.</summary>
    /// <param name="reason">Why not.</param>
    /// <returns>Such vitals.</returns>
    public static Vitals Silent(string reason) => new(false, false, reason);

    /// <summary>A grain answered, but could not store.</summary>
    /// <param name="refusal">Its refusal.</param>
    /// <returns>Such vitals.</returns>
    public static Vitals ReadOnly(Refusal refusal) => new(true, false, refusal.Message);
}
