using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Vetoes;

/// <summary>What deciding about a veto takes from outside the person's stream.</summary>
/// <param name="HeadPosition">The ledger's present last position: evidence lies at or before it.</param>
/// <param name="Declared">The vetoes that the year's adopted schemes declare.</param>
public sealed record VetoSurroundings(long HeadPosition, ImmutableArray<SchemeVeto> Declared);
