using Lianxin.Generator.Cadres;
using Lianxin.Generator.Divisions;
using Lianxin.Generator.Households;
using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Links;

/// <summary>
/// Gives up to 15 % of the households a Lead, those with tags first: every cadre takes a quota within the capacity of the
/// rank group, near the own duty station where there is one; village cadres and grid workers take what is left, and
/// some households stay without.
/// </summary>
internal sealed class LeadLinks(LinksFile file, YearCalendar calendar, IReadOnlyList<VillageArea> villages, long seed)
{
    private readonly SeededRandom _random = new(seed, Purpose.LeadLinks);
    private readonly List<Household>[] _waiting = [.. villages.Select(_ => new List<Household>())];

    public void Write(IReadOnlyList<Household> households, IReadOnlyList<Cadre> cadres)
    {
        Queue(households);
        var takers = cadres.Where(cadre => !cadre.Idle && !cadre.Rank.IsOfVillage()).ToList();
        _random.Shuffle(takers);
        var quotas = takers.ConvertAll(cadre => cadre.Rank.DrawLeadQuota(_random));
        foreach (var cadre in takers)
            Take(cadre, 1);
        for (var i = 0; i < takers.Count; i++)
            Take(takers[i], quotas[i] - takers[i].LeadCount);
        foreach (var area in villages)
        {
            foreach (var holder in area.VillageCadres.Concat(area.GridWorkers))
            {
                while (holder.LeadCount < holder.Rank.LeadCapacity() && _waiting[area.Index].Count > 0)
                    Give(holder, TakeLast(area.Index));
            }
        }
    }

    /// <summary>Neediest last, where the queue is taken from.</summary>
    private void Queue(IReadOnlyList<Household> households)
    {
        var ranked = households
            .Select(household => (Household: household, Need: NeedOf(household)))
            .OrderByDescending(pair => pair.Need).ThenBy(pair => pair.Household.Index)
            .Take(households.Count * 15 / 100)
            .Reverse();
        foreach (var (household, _) in ranked)
            _waiting[household.Village.Index].Add(household);
    }

    private int NeedOf(Household household) =>
        (household.Tags.Count * 700) + (household.Monitoring is null ? 0 : 900) - (household.IsAway ? 300
            : 0) + _random.Below(1000);

    private void Take(Cadre cadre, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (VillageFor(cadre) is not { } village)
                return;
            Give(cadre, TakeLast(village));
        }
    }

    private Household TakeLast(int village)
    {
        var household = _waiting[village][^1];
        _waiting[village].RemoveAt(_waiting[village].Count - 1);
        return household;
    }

    /// <summary>
    /// A village near the cadre if any still waits, and of those the one whose own cadres can do least of the rest.
    /// </summary>
    private int? VillageFor(Cadre cadre)
    {
        var start = _random.Below(villages.Count);
        (int? Village, bool Near, int Surplus) best = (null, false, 0);
        for (var i = 0; i < villages.Count; i++)
        {
            var area = villages[(start + i) % villages.Count];
            if (_waiting[area.Index].Count == 0 || !cadre.MayHold(area.Code))
                continue;
            var near = IsNear(cadre, area);
            var surplus = _waiting[area.Index].Count
                - ((area.VillageCadres.Count + area.GridWorkers.Count) * RankGroup.VillageCadre.LeadCapacity());
            if (best.Village is null || (near && !best.Near) || (near == best.Near && surplus > best.Surplus))
                best = (area.Index, near, surplus);
        }

        return best.Village;
    }

    private static bool IsNear(Cadre cadre, VillageArea area) => cadre.Rank switch
    {
        RankGroup.TownshipCadre => cadre.Body.DivisionCode == area.TownshipCode,
        RankGroup.Stationed => cadre.Body.DivisionCode == area.Code || area.FirstSecretary == cadre,
        RankGroup.CountyLeader => false,
        _ => area.SupportingBodies.Contains(cadre.Body),
    };

    private void Give(Cadre cadre, Household household)
    {
        cadre.LeadCount++;
        var from = _random.Below(100) switch
        {
            < 20 => 0,
            < 24 when household.Fate == HouseholdFate.Stays => _random.Between(15, 240),
            _ => -_random.Between(1, 1_500),
        };
        from = Math.Max(from, cadre.ActiveFromDay);
        var ends = from < 150 && household.Fate == HouseholdFate.Stays && _random.Chance(20);
        var to = ends ? _random.Between(170, 340) : int.MaxValue;
        if (from == 0 && _random.Chance(500) && cadre.Rank.IsOfVillage())
        {
            // Handed over at the turn of the year inside the village: the earlier period is history by import.
            var earlier = household.Village.VillageCadres[^1];
            var since = calendar.Date(Math.Max(earlier.ActiveFromDay, -700));
            file.Add(LinkRole.Lead, household.Number, earlier.Number, since, calendar.Date(-1), "年度结对帮扶安排");
        }

        var number = file.Add(
            LinkRole.Lead, household.Number, cadre.Number, calendar.Date(from), ends ? calendar.Date(to) : null,
            Reasons.Start(_random));
        household.Leads.Add(new LeadPeriod(number, cadre, from, to));
    }
}
