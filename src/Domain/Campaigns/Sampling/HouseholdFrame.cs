using Lianxin.Domain.Facts;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Campaigns.Sampling;

/// <summary>The sampling frame: all households, helped or not, that are active as of a ledger position.</summary>
public sealed class HouseholdFrame
{
    private readonly Dictionary<string, List<Recorded<HouseholdFact>>> _households = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Recorded<DivisionFact>> _divisions = new(StringComparer.Ordinal);

    /// <summary>Takes a division's state.</summary>
    /// <param name="recorded">The fact; the latest by position holds.</param>
    public void Add(Recorded<DivisionFact> recorded)
    {
        if (recorded.Sign > 0 && (!_divisions.TryGetValue(recorded.Fact.DivisionId, out var known) || known.Position <= recorded.Position))
            _divisions[recorded.Fact.DivisionId] = recorded;
    }

    /// <summary>Takes a household's state, in the order of the ledger; one taken back cancels the equal one before it.</summary>
    /// <param name="recorded">The fact.</param>
    public void Add(Recorded<HouseholdFact> recorded)
    {
        if (!_households.TryGetValue(recorded.Fact.HouseholdId, out var facts))
            _households[recorded.Fact.HouseholdId] = facts = [];
        if (recorded.Sign > 0)
            facts.Add(recorded);
        else if (facts.FindLastIndex(known => known.Fact == recorded.Fact) is var at and >= 0)
            facts.RemoveAt(at);
    }

    /// <summary>The frame.</summary>
    /// <param name="divisions">Whose households; empty for the whole county.</param>
    /// <returns>Ids in order.</returns>
    public ImmutableArray<string> Of(ImmutableArray<DivisionId> divisions)
    {
        var named = divisions.Select(division => division.Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _households.Values.Where(facts => facts.Count > 0)
                .Select(facts => facts.MaxBy(known => known.Position).Fact)
                .Where(fact => fact.Status == HouseholdStatus.Active && (named.Count == 0 || IsWithin(fact.VillageId, named)))
                .Select(fact => fact.HouseholdId)
                .Order(StringComparer.Ordinal),
        ];
    }

    private bool IsWithin(string? division, HashSet<string> named)
    {
        for (var at = division; at is not null; at = _divisions.TryGetValue(at, out var known) ? known.Fact.ParentId : null)
        {
            if (named.Contains(at))
                return true;
        }

        return false;
    }
}
