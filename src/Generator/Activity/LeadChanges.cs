using Lianxin.Generator.Cadres;
using Lianxin.Generator.Households;
using Lianxin.Generator.Links;
using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Activity;

/// <summary>Hands some households to another Lead during the year and ends a few links.</summary>
internal sealed class LeadChanges(ActivityLog log, LinksFile links, YearCalendar calendar, IReadOnlyList<Cadre> cadres, long seed)
{
    private static readonly string[] TransferReasons = ["干部调离本县", "单位职责调整", "因病长期休假", "距离过远，就近调整", "退休"];
    private static readonly string[] EndReasons = ["户情稳定，帮扶任务完成", "帮扶安排到期", "单位撤并"];

    private readonly SeededRandom _random = new(seed, Purpose.LeadChanges);
    private readonly List<Cadre> _takers = [.. cadres.Where(cadre => cadre.Rank != RankGroup.GridWorker)];

    public void Plan(IReadOnlyList<Household> households, StructureLinks structure)
    {
        foreach (var household in households)
        {
            if (household.Fate != HouseholdFate.Stays || household.Leads is not [{ To: int.MaxValue } lead])
                continue;
            if (_random.Chance(35))
                Transfer(household, lead);
            else if (_random.Chance(8))
                End(household, lead);
        }

        foreach (var (number, area) in structure.Endable)
        {
            if (_random.Chance(40))
            {
                log.Add(new ActivityRow
                {
                    Day = _random.Between(60, calendar.Last - 20),
                    Verb = Verb.EndLink,
                    Village = area.Code,
                    Link = number,
                    Text = _random.Pick(EndReasons),
                });
            }
        }
    }

    private void Transfer(Household household, LeadPeriod lead)
    {
        var day = _random.Between(Math.Max(40, lead.From + 30), Math.Max(330, lead.From + 30));
        for (var attempt = 0; attempt < 60; attempt++)
        {
            var successor = _random.Pick(_takers);
            // Cadres planned as idle stay so, unless they are this year's newcomers.
            if (successor == lead.Cadre || !successor.PresentOn(day) || successor.LeadCount >= successor.Rank.LeadCapacity()
                || !successor.MayHold(household.Village.Code) || (successor.Idle && successor.ActiveFromDay <= 0)
                || (successor.Rank == RankGroup.VillageCadre && !household.Village.VillageCadres.Contains(successor)))
                continue;

            successor.LeadCount++;
            lead.To = day - 1;
            var number = links.NextNumber();
            household.Leads.Add(new LeadPeriod(number, successor, day, int.MaxValue));
            log.Add(new ActivityRow
            {
                Day = day,
                Verb = Verb.Transfer,
                Household = household.Number,
                Cadre = successor.Number,
                Link = lead.LinkNumber,
                NewNumber = number,
                Text = _random.Pick(TransferReasons),
            });
            return;
        }
    }

    private void End(Household household, LeadPeriod lead)
    {
        lead.To = _random.Between(Math.Max(60, lead.From + 20), Math.Max(340, lead.From + 20));
        log.Add(new ActivityRow
        {
            Day = lead.To,
            Verb = Verb.EndLink,
            Household = household.Number,
            Link = lead.LinkNumber,
            Text = _random.Pick(EndReasons),
        });
    }
}
