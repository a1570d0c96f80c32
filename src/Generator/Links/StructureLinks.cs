using Lianxin.Generator.Bodies;
using Lianxin.Generator.Cadres;
using Lianxin.Generator.Divisions;
using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Links;

/// <summary>
/// Ties townships to county leaders, and villages to secretaries, team members, cadres in charge and supporting bodies.
/// </summary>
internal sealed class StructureLinks(LinksFile file, YearCalendar calendar, long seed)
{
    private readonly SeededRandom _random = new(seed, Purpose.StructureLinks);

    /// <summary>Village links that nothing else rests on, so that activity may end some of them.</summary>
    public List<(string LinkNumber, VillageArea Village)> Endable { get; } = [];

    public void Write(County county, IReadOnlyList<VillageArea> villages, BodyPlan bodies, IReadOnlyList<Cadre> cadres)
    {
        var leaders = cadres.Where(cadre => cadre.Rank == RankGroup.CountyLeader).ToList();
        for (var i = 0; i < county.Townships.Count; i++)
            WriteSuccession(LinkRole.LinkedLeader, county.Townships[i].Code, leaders, i % leaders.Count);

        var stationed = cadres.Where(cadre => cadre.Rank == RankGroup.Stationed).ToList();
        foreach (var area in villages)
        {
            area.FirstSecretary = stationed[area.Index % stationed.Count];
            Write(LinkRole.FirstSecretary, area.Code, area.FirstSecretary);
            area.InCharge = area.VillageCadres[0];
            Write(LinkRole.VillageCadreInCharge, area.Code, area.InCharge);
        }

        for (var i = villages.Count; i < stationed.Count; i++)
        {
            var area = villages[i % villages.Count];
            Endable.Add((Write(LinkRole.TeamMember, area.Code, stationed[i]), area));
        }

        var supporters = bodies.Departments.Concat(bodies.SupportingUnits).ToList();
        _random.Shuffle(supporters);
        for (var i = 0; i < Math.Max(villages.Count, supporters.Count); i++)
        {
            var (area, body) = (villages[i % villages.Count], supporters[i % supporters.Count]);
            if (area.SupportingBodies.Contains(body))
                continue;
            area.SupportingBodies.Add(body);
            var from = calendar.Date(-_random.Between(1, 1_800));
            var number = file.Add(LinkRole.SupportingBody, area.Code, body.Number, from, null, "县委县政府安排的定点帮扶");
            if (area.SupportingBodies.Count > 1)
                Endable.Add((number, area));
        }
    }

    private string Write(LinkRole role, string subject, Cadre cadre) =>
        file.Add(role, subject, cadre.Number, EarlierStart(cadre), null, Reasons.Start(_random));

    /// <summary>One holder; sometimes another one before the year or a change within it, the periods side by side.</summary>
    private void WriteSuccession(LinkRole role, string subject, List<Cadre> holders, int current)
    {
        var (holder, other) = (holders[current], holders[(current + 1) % holders.Count]);
        if (_random.Chance(200))
        {
            file.Add(role, subject, other.Number, EarlierStart(other), calendar.Date(-1), Reasons.Start(_random));
            file.Add(role, subject, holder.Number, calendar.Date(0), null, Reasons.Succession(_random));
        }
        else if (_random.Chance(80))
        {
            var last = _random.Between(60, 250);
            file.Add(role, subject, holder.Number, EarlierStart(holder), calendar.Date(last), Reasons.Start(_random));
            file.Add(role, subject, other.Number, calendar.Date(last + 1), null, Reasons.Succession(_random));
        }
        else
        {
            Write(role, subject, holder);
        }
    }

    // Everyone here came at least 400 days before the year.
    private DateOnly EarlierStart(Cadre cadre) => calendar.Date(Math.Max(cadre.ActiveFromDay, -_random.Between(1, 1_200)));
}
