using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Appends;

namespace Lianxin.Ledger.Models;

/// <summary>What a decision on one stream stores, and what it leads to once stored.</summary>
/// <typeparam name="TState">The subject's state.</typeparam>
/// <param name="Append">Goes into the append request.</param>
/// <param name="After">The state to keep when the append is stored; folded from the stored bytes.</param>
/// <param name="Version">The stream's version after.</param>
/// <param name="Stored">The events as they will be read back, secrets sealed.</param>
/// <param name="Touched">Cadres whose caseload or figures change.</param>
public sealed record PreparedAppend<TState>(
    StreamAppend Append, TState After, long Version, ImmutableArray<ISubjectEvent> Stored, ImmutableHashSet<CadreId> Touched);
