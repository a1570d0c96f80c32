using System.Globalization;
using Lianxin.Generator.Csv;
using Lianxin.Generator.Divisions;

namespace Lianxin.Generator.Bodies;

/// <summary>The county's bodies; numbers follow the order of <see cref="All"/>.</summary>
internal sealed class BodyPlan
{
    public BodyPlan(County county, IReadOnlyList<VillageArea> villages, PopulationSizes sizes)
    {
        LeadingGroup = Add("县领导班子", "LEADING_GROUP", county.Area.Code);
        Departments = AddMany(sizes.Departments, i => Add(BodyNames.Department(i), "DEPARTMENT", county.Area.Code));
        SupportingUnits = AddMany(sizes.SupportingUnits, i => Add(BodyNames.SupportingUnit(i), "SUPPORTING_UNIT",
            county.Area.Code));
        Townships = [.. county.Townships.Select(township => Add(GovernmentOf(township), "TOWNSHIP", township.Code))];
        VillageCommittees = [.. villages.Select(area => Add(area.Village.Name, "VILLAGE_COMMITTEE", area.Code))];
        StationTeams = [.. villages.Select(area => Add(
            VillagePlanner.ShortName(area.Village.Name) + "驻村工作队", "STATION_TEAM", area.Code))];
    }

    public List<Body> All { get; } = [];

    public Body LeadingGroup { get; }

    public IReadOnlyList<Body> Departments { get; }

    public IReadOnlyList<Body> SupportingUnits { get; }

    public IReadOnlyList<Body> Townships { get; }

    /// <summary>In the order of the villages with households.</summary>
    public IReadOnlyList<Body> VillageCommittees { get; }

    /// <summary>In the order of the villages with households.</summary>
    public IReadOnlyList<Body> StationTeams { get; }

    public void Write(string directory)
    {
        using var file = new CsvFile(directory, "bodies.csv", "单位编号", "单位名称", "单位类别", "所在区划");
        foreach (var body in All)
            file.Write(body.Number, body.Name, body.Kind, body.DivisionCode);
    }

    private static string GovernmentOf(Division township) =>
        township.Name + (township.Name.EndsWith("街道", StringComparison.Ordinal) ? "办事处" : "人民政府");

    private static IReadOnlyList<Body> AddMany(int count, Func<int, Body> add) => [.. Enumerable.Range(0, count).Select(add)];

    private Body Add(string name, string kind, string division)
    {
        var body = new Body("B" + (All.Count + 1).ToString("D4", CultureInfo.InvariantCulture), name, kind, division);
        All.Add(body);
        return body;
    }
}
