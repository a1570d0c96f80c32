namespace Lianxin.Ledger.Formats;

/// <summary>What became of a raise.</summary>
/// <param name="Wanted">The format wanted.</param>
/// <param name="Before">The store's format before.</param>
/// <param name="After">Its format now: the one before when nothing was to be raised or somebody can't read it.</param>
/// <param name="Older">Living silos that can't read the format wanted.</param>
public sealed record FormatRaise(int Wanted, int Before, int After, ImmutableArray<SiloReads> Older);
