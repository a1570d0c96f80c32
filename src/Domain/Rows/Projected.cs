using Lianxin.Domain.Facts;

namespace Lianxin.Domain.Rows;

/// <summary>What one event makes of the read models.</summary>
/// <param name="Rows">Rows with absolute values; of several with one key the last holds.</param>
/// <param name="Facts">Facts in order.</param>
public sealed record Projected(ImmutableArray<IProjectionRow> Rows, ImmutableArray<FactDraft> Facts)
{
    /// <summary>An event that shows in no read model.</summary>
    public static readonly Projected Nothing = new([], []);

    /// <summary>
    /// Rows that are another stream's from this event on, by kind and key: that stream writes them in the same append. A replay of this
    /// stream alone must not bring them back.
    /// </summary>
    public ImmutableArray<(Type Kind, string Key)> GivenAway { get; init; } = [];
}
