using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Households;

/// <summary>A household that a split founds, with the first entries of its stream.</summary>
/// <param name="Household">Its id.</param>
/// <param name="Events">Entries from version 1.</param>
public sealed record FoundedSuccessor(HouseholdId Household, ImmutableArray<ISubjectEvent> Events);
