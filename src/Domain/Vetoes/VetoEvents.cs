using Lianxin.Domain.Events;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Vetoes;

/// <summary>A veto of a cadre's year was proposed; the entry is of the cadre's stream.</summary>
/// <param name="Number">Its number among the cadre's, from 1.</param>
/// <param name="Code">Its code in the year's scheme.</param>
/// <param name="Year">The first year it covers.</param>
/// <param name="ExpiresOn">The last day it covers.</param>
/// <param name="Document">The document cited.</param>
/// <param name="Evidence">What happened.</param>
/// <param name="Positions">Ledger positions of the evidence, ascending.</param>
/// <param name="ProposedBy">The principal; an id.</param>
/// <param name="OccurredOn">The day.</param>
public sealed record VetoProposed(
    int Number,
    string Code,
    int Year,
    DateOnly ExpiresOn,
    string Document,
    Secret? Evidence,
    ImmutableArray<long> Positions,
    string ProposedBy,
    DateOnly OccurredOn) : ISubjectEvent;

/// <summary>A veto was approved, refused, or lifted again.</summary>
/// <param name="Number">Its number among the cadre's.</param>
/// <param name="Status">Approved, refused or lifted.</param>
/// <param name="DecidedBy">The principal; an id, never the proposer's for an approval.</param>
/// <param name="Reason">Why.</param>
/// <param name="OccurredOn">The day.</param>
public sealed record VetoDecided(int Number, VetoStatus Status, string DecidedBy, Secret? Reason, DateOnly OccurredOn) : ISubjectEvent;
