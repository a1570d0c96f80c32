using Lianxin.Domain.Facts;
using Lianxin.Domain.Rows;

namespace Lianxin.Domain.Households;

/// <summary>What an append makes of a household.</summary>
/// <param name="After">The state after.</param>
/// <param name="Rows">The last row of each key.</param>
/// <param name="Facts">All facts, in order.</param>
public sealed record HouseholdOutcome(HouseholdState After, ImmutableArray<IProjectionRow> Rows, ImmutableArray<FactDraft> Facts);
