using System.Globalization;
using Lianxin.Generator.Bodies;
using Lianxin.Generator.Csv;
using Lianxin.Generator.Divisions;
using Lianxin.Generator.People;
using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Cadres;

/// <summary>The county's cadres, numbered by rank group.</summary>
internal sealed class CadrePlan
{
    private static readonly WeightedTable<WorkStyle> Styles = new(
        (WorkStyle.Diligent, 22), (WorkStyle.Average, 50), (WorkStyle.Lazy, 15), (WorkStyle.Crammer, 8),
        (WorkStyle.FalseLooking, 5));

    private readonly SeededRandom _random;
    private readonly int[] _perRank = new int[Enum.GetValues<RankGroup>().Length];
    private readonly County _county;
    private readonly YearCalendar _calendar;

    public CadrePlan(
        County county, IReadOnlyList<VillageArea> villages, BodyPlan bodies, PopulationSizes sizes, YearCalendar calendar,
        long seed)
    {
        _random = new SeededRandom(seed, Purpose.Cadres);
        (_county, _calendar) = (county, calendar);
        var places = new VillagePlaces(villages);
        var staffedTownships = bodies.Townships.Where(body => villages.Any(area => area.TownshipCode == body.DivisionCode))
            .ToList();

        for (var i = 0; i < sizes.ByRank[RankGroup.CountyLeader]; i++)
            Add(RankGroup.CountyLeader, bodies.LeadingGroup, Posts.Leader(i), "CIVIL_SERVANT");
        for (var i = 0; i < sizes.ByRank[RankGroup.DepartmentHead]; i++)
        {
            var post = i < bodies.Departments.Count ? "主要负责人" : "副职负责人";
            Add(RankGroup.DepartmentHead, bodies.Departments[i % bodies.Departments.Count], post, "CIVIL_SERVANT");
        }

        for (var i = 0; i < sizes.ByRank[RankGroup.Staff]; i++)
            Add(RankGroup.Staff, bodies.Departments[i % bodies.Departments.Count], Posts.OfStaff(_random), "CIVIL_SERVANT");
        for (var i = 0; i < sizes.ByRank[RankGroup.InstitutionStaff]; i++)
        {
            var body = bodies.SupportingUnits[i % bodies.SupportingUnits.Count];
            Add(RankGroup.InstitutionStaff, body, Posts.OfInstitution(_random), "INSTITUTION_STAFF");
        }

        for (var i = 0; i < sizes.ByRank[RankGroup.TownshipCadre]; i++)
        {
            var category = _random.Chance(600) ? "CIVIL_SERVANT" : "INSTITUTION_STAFF";
            Add(RankGroup.TownshipCadre, staffedTownships[i % staffedTownships.Count], Posts.OfTownship(_random), category);
        }

        for (var i = 0; i < sizes.ByRank[RankGroup.Stationed]; i++)
        {
            var post = i < villages.Count ? "第一书记" : "驻村工作队队员";
            Add(RankGroup.Stationed, bodies.StationTeams[i % villages.Count], post, "STATIONED");
        }

        for (var i = 0; i < sizes.ByRank[RankGroup.VillageCadre]; i++)
        {
            var area = i < villages.Count ? villages[i] : places.Next();
            var (body, post) = (bodies.VillageCommittees[area.Index], Posts.OfVillage(area.VillageCadres.Count));
            area.VillageCadres.Add(Add(RankGroup.VillageCadre, body, post, "VILLAGE_CADRE", area.Code));
        }

        places.Reset();
        for (var i = 0; i < sizes.ByRank[RankGroup.GridWorker]; i++)
        {
            var area = places.Next();
            var body = bodies.VillageCommittees[area.Index];
            area.GridWorkers.Add(Add(RankGroup.GridWorker, body, "专职网格员", "VILLAGE_CADRE", area.Code));
        }
    }

    public List<Cadre> All { get; } = [];

    public void Write(string directory)
    {
        using var file = new CsvFile(
            directory, "cadres.csv", "干部编号", "姓名", "单位编号", "职务", "人员类别", "职级组", "值班电话", "家庭所在村", "到岗日期", "请假开始", "请假结束");
        foreach (var cadre in All)
        {
            file.Write(
                cadre.Number, cadre.Name, cadre.Body.Number, cadre.Post, cadre.Category, cadre.Rank.Code(), cadre.DutyPhone,
                cadre.HomeVillage, YearCalendar.Text(cadre.ActiveFrom),
                cadre.Leave is { } from ? _calendar.Text(from.From) : null,
                cadre.Leave is { } to ? _calendar.Text(to.To) : null);
        }
    }

    /// <summary>
    /// Drawn, but the fifth of a group is false-looking and the ninth a crammer, so that small counties have some too.
    /// </summary>
    private WorkStyle StyleOf(RankGroup rank)
    {
        var drawn = Styles.Draw(_random);
        return _perRank[(int)rank]++ switch
        {
            4 => WorkStyle.FalseLooking,
            8 => WorkStyle.Crammer,
            _ => drawn,
        };
    }

    private Cadre Add(RankGroup rank, Body body, string post, string category, string? homeVillage = null)
    {
        var male = _random.Chance(rank is RankGroup.GridWorker ? 450 : 660);
        var home = homeVillage ?? (_random.Chance(600) ? _random.Pick(_county.Villages).Code : null);
        // The first of each group is there all year, with links, so that every group is seen at any scale.
        var optional = rank is RankGroup.DepartmentHead or RankGroup.Staff or RankGroup.InstitutionStaff or RankGroup.TownshipCadre
            && _perRank[(int)rank] > 0;
        var newcomer = optional && _random.Chance(12);
        var active = newcomer
            ? _calendar.Date(_random.Between(31, 240))
            : _calendar.Date(-_random.Between(400, 5_500));
        int? leaveStart = _random.Chance(60) && !newcomer ? _random.Between(5, _calendar.Last - 100) : null;
        var cadre = new Cadre
        {
            Index = All.Count,
            Number = "C" + (All.Count + 1).ToString("D5", CultureInfo.InvariantCulture),
            Name = PersonNames.Full(_random, male, 1985 + _random.Between(-20, 15)),
            Body = body,
            Post = post,
            Category = category,
            Rank = rank,
            DutyPhone = Phones.Draw(_random),
            HomeVillage = home,
            ActiveFrom = active,
            ActiveFromDay = _calendar.Index(active),
            Style = StyleOf(rank),
            Idle = newcomer || (optional && _random.Chance(30)),
            Leave = leaveStart is { } start ? (start, start + _random.Between(9, 90)) : null,
        };
        All.Add(cadre);
        return cadre;
    }
}
