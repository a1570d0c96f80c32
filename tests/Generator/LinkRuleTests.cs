namespace Lianxin.Generator.Tests;

public sealed class LinkRuleTests
{
    private static readonly Dictionary<string, int> MostLed = new()
    {
        ["COUNTY_LEADER"] = 8, ["DEPARTMENT_HEAD"] = 6, ["STAFF"] = 4, ["INSTITUTION_STAFF"] = 4,
        ["TOWNSHIP_CADRE"] = 5, ["STATIONED"] = 5, ["VILLAGE_CADRE"] = 5, ["GRID_WORKER"] = 5,
    };

    private static readonly string[] SingleHolder = ["LEAD", "LINKED_LEADER", "FIRST_SECRETARY", "VILLAGE_CADRE_IN_CHARGE"];

    public static TheoryData<long> Seeds => [.. Enumerable.Range(1, 12).Select(seed => (long)seed)];

    [Theory, MemberData(nameof(Seeds))]
    public void Links_of_every_seed_keep_the_rules(long seed) => Check(GeneratedCounty.Of(seed, 0.002m));

    [Fact]
    public void Links_of_a_larger_county_keep_the_rules() => Check(GeneratedCounty.Of(1, 0.02m));

    [Fact]
    public void Leads_and_grid_workers_cover_the_shares_meant()
    {
        var county = GeneratedCounty.Of(1, 0.02m);
        Assert.InRange(Share("LEAD"), 0.09, 0.16);
        Assert.InRange(Share("GRID_WORKER"), 0.8, 0.9);

        double Share(string role) => county.Links.Where(row => row["角色"] == role).Select(row => row["对象编号"]).Distinct().Count()
            / (double)county.Heads.Count();
    }

    private static void Check(GeneratedCounty county)
    {
        var cadres = county.Cadres.ToDictionary(row => row["干部编号"]);
        var bodies = county.Bodies.Select(row => row["单位编号"]).ToHashSet();
        var villageOf = county.Heads.ToDictionary(row => row["户编号"], row => row["村代码"]);
        var links = county.Links.Select(Link.Read).Concat(Transferred(county)).ToList();
        Assert.Equal(links.Count, links.Select(link => link.Number).Distinct().Count());

        foreach (var link in links)
        {
            Assert.True(link.To is null || link.To >= link.From, link.Number);
            if (link.Role == "SUPPORTING_BODY")
            {
                Assert.Contains(link.Holder, bodies);
                continue;
            }

            var cadre = cadres[link.Holder];
            Assert.True(link.From >= cadre.Day("到岗日期"), link.Number);
            if (link.Role is not ("LEAD" or "GRID_WORKER"))
                continue;
            var exempt = cadre["职级组"] is "VILLAGE_CADRE" or "GRID_WORKER";
            Assert.True(exempt || cadre["家庭所在村"] != villageOf[link.Subject], $"recusal: {link.Number}");
        }

        var single = links.Where(link => SingleHolder.Contains(link.Role));
        foreach (var periods in single.GroupBy(link => (link.Role, link.Subject)))
        {
            var ordered = periods.OrderBy(link => link.From).ToList();
            for (var i = 1; i < ordered.Count; i++)
                Assert.True(EndOf(ordered[i - 1], county) < ordered[i].From, $"overlap: {ordered[i].Number}");
        }

        foreach (var held in links.GroupBy(link => link.Holder))
        {
            if (!cadres.TryGetValue(held.Key, out var cadre))
                continue;
            var current = held.Where(link => link.To is null || link.To.Value.Year >= 2026).ToList();
            Assert.InRange(current.Count(link => link.Role == "LEAD"), 0, MostLed[cadre["职级组"]]);
            Assert.InRange(current.Count(link => link.Role == "GRID_WORKER"), 0, 300);
        }
    }

    private static DateOnly EndOf(Link link, GeneratedCounty county) => link.To
        ?? county.Activity.Where(row => row["联系编号"] == link.Number)
            .Select(row => row["动作"] == "TRANSFER" ? row.Day("记录日期").AddDays(-1) : row.Day("记录日期"))
            .DefaultIfEmpty(DateOnly.MaxValue).First();

    private static IEnumerable<Link> Transferred(GeneratedCounty county) => county.Activity.Where(row => row["动作"] == "TRANSFER")
        .Select(row => new Link(row["新编号"], "LEAD", row["户编号"], row["干部编号"], row.Day("记录日期"), null));
}
