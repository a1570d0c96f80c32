using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;

namespace Lianxin.Grains.Coordination;

/// <summary>The winner's side of a merge. It reads the loser from the ledger; both streams are fenced by the one append.</summary>
/// <param name="From">The household that goes in.</param>
/// <param name="Merge">What the loser decides.</param>
[GenerateSerializer, Immutable, Alias("lx.AbsorbHousehold")]
internal sealed record AbsorbHousehold([property: Id(0)] HouseholdId From, [property: Id(1)] MergeHousehold Merge) : SubjectCommand;
