using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Vetoes;

/// <summary>A veto 一票否决 of a person's year, as the person's stream tells it.</summary>
public sealed record Veto
{
    /// <summary>Its number among the person's, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its code in the year's scheme.</summary>
    public required string Code { get; init; }

    /// <summary>The first year it covers.</summary>
    public required int Year { get; init; }

    /// <summary>The last day it covers.</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>The document cited, with article.</summary>
    public required string Document { get; init; }

    /// <summary>What happened; sealed.</summary>
    public required Secret? Evidence { get; init; }

    /// <summary>Ledger positions of the evidence, ascending.</summary>
    public required ImmutableArray<long> Positions { get; init; }

    /// <summary>The principal who proposed it.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>The day it was proposed.</summary>
    public required DateOnly ProposedOn { get; init; }

    /// <summary>Where it stands.</summary>
    public VetoStatus Status { get; init; } = VetoStatus.Proposed;

    /// <summary>The principal who decided last; empty while only proposed.</summary>
    public string DecidedBy { get; init; } = string.Empty;

    /// <summary>The day of the last decision.</summary>
    public DateOnly? DecidedOn { get; init; }
}
