using Lianxin.Domain.Decisions;

namespace Lianxin.Grains.Imports;

/// <summary>What a command that a row led to came to.</summary>
/// <param name="Refusal">Why it was refused, or null.</param>
/// <param name="Stored">Whether this operation stored something, also in an earlier run; in a dry run, whether it would.</param>
/// <param name="Warnings">What the clerk should know.</param>
internal sealed record Sent(Refusal? Refusal, bool Stored, ImmutableArray<ImportNote> Warnings);
