using Lianxin.Domain.Vetoes;

namespace Lianxin.Domain.Commands;

/// <summary>Proposes a veto of a cadre's year.</summary>
/// <param name="Year">The first year it covers; not a future one.</param>
/// <param name="Code">A code that a scheme adopted for the year declares.</param>
/// <param name="Document">The document cited, with article; 1–200 characters.</param>
/// <param name="Evidence">What happened; 1–2,000 characters.</param>
/// <param name="Positions">Ledger positions of the evidence, 1–100.</param>
/// <param name="ExpiresOn">The last day it covers: from 31 December of the year, within five years.</param>
[GenerateSerializer, Immutable, Alias("lx.ProposeVeto")]
public sealed record ProposeVeto(
    [property: Id(0)] int Year,
    [property: Id(1)] string Code,
    [property: Id(2)] string Document,
    [property: Id(3)] string Evidence,
    [property: Id(4)] ImmutableArray<long> Positions,
    [property: Id(5)] DateOnly ExpiresOn) : SubjectCommand;

/// <summary>Decides a proposed veto, or lifts an approved one; never by who proposed it.</summary>
/// <param name="Number">The veto's number among the cadre's.</param>
/// <param name="Status">Approved, refused or lifted.</param>
/// <param name="Reason">Free text, 1–2,000 characters.</param>
[GenerateSerializer, Immutable, Alias("lx.DecideVeto")]
public sealed record DecideVeto([property: Id(0)] int Number, [property: Id(1)] VetoStatus Status, [property: Id(2)] string Reason) : SubjectCommand;
