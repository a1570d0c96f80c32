namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>A veto that stands against a person's year.</summary>
/// <param name="Number">Its number among the person's.</param>
/// <param name="Code">Its code in the scheme.</param>
/// <param name="Ceiling">The best band it leaves.</param>
/// <param name="Positions">Ledger positions of its proposal, its approval and the evidence they rest on, ascending.</param>
[GenerateSerializer, Immutable, Alias("lx.StandingVeto")]
public sealed record StandingVeto(
    [property: Id(0)] int Number, [property: Id(1)] string Code, [property: Id(2)] Band Ceiling, [property: Id(3)] ImmutableArray<long> Positions);
