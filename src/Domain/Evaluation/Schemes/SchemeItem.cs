using Lianxin.Domain.Cadres;

namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>An indicator or an adjustment. Which parameters it takes follows from its code; see docs/evaluation.md.</summary>
public sealed record SchemeItem
{
    /// <summary>The code, one of those docs/evaluation.md defines.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>An indicator's points at most, above 0; 0 for an adjustment.</summary>
    public decimal Points { get; init; }

    /// <summary>The facts it reads: visits, difficulties or effects.</summary>
    public required string Evidence { get; init; }

    /// <summary>How points follow from what was counted; for adjustments <c>bonus</c> or <c>deduction</c>.</summary>
    public required string Formula { get; init; }

    /// <summary>The body that answers for it, in words.</summary>
    public required string Responsible { get; init; }

    /// <summary>Days within which something is in time, 1 to 366.</summary>
    public int? WithinDays { get; init; }

    /// <summary>The share that earns all points, above 0 to 1.</summary>
    public decimal? Target { get; init; }

    /// <summary>Targets of rank groups that have another than <see cref="Target"/>; empty for most.</summary>
    public ImmutableArray<RankTarget> Targets { get; init; } = [];

    /// <summary>Points per unit counted, above 0.</summary>
    public decimal? PerUnit { get; init; }

    /// <summary>How many answers the group's mean weighs in a shrunk mean, above 0.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Least answers for a cadre's own mean to count, from 1.</summary>
    public int? Minimum { get; init; }

    /// <summary>Steps of a tiered indicator, from the highest share down; empty for others.</summary>
    public ImmutableArray<SchemeTier> Tiers { get; init; } = [];

    /// <summary>Points an adjustment gives or takes at most, above 0.</summary>
    public decimal? Cap { get; init; }

    /// <summary>Least severity that counts, 1 to 5.</summary>
    public int? MinimumSeverity { get; init; }

    /// <summary>The item as it holds for a rank group.</summary>
    /// <param name="group">The rank group.</param>
    /// <returns>The item with that group's target; this one where it has none of its own.</returns>
    public SchemeItem For(RankGroup group) =>
        Targets.FirstOrDefault(target => target.RankGroup == group) is { } own && own.Target != Target ? this with { Target = own.Target } : this;
}
