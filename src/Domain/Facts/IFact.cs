namespace Lianxin.Domain.Facts;

/// <summary>
/// A narrow, append-only row that feeds year-end figures. The store adds county, position, ordinal within the entry and
/// a sign: a correction adds the superseded row again with sign −1 and a new row with +1.
/// </summary>
public interface IFact;

/// <summary>A fact drafted by a fold, before its entry has a position.</summary>
/// <param name="EntryIndex">Index of its entry within the stream's append.</param>
/// <param name="Sign">+1, or −1 for a reversal.</param>
/// <param name="Fact">The fact.</param>
[GenerateSerializer, Immutable]
public sealed record FactDraft(int EntryIndex, int Sign, IFact Fact);

/// <summary>A fact read back.</summary>
/// <typeparam name="TFact">Kind of fact.</typeparam>
/// <param name="Position">Position of its entry in the county's ledger.</param>
/// <param name="Ordinal">Place among its entry's facts of every kind, in the order they were drafted, from 0.</param>
/// <param name="Sign">+1, or −1 for a reversal.</param>
/// <param name="Fact">The fact.</param>
public readonly record struct Recorded<TFact>(long Position, int Ordinal, int Sign, TFact Fact)
    where TFact : IFact;
