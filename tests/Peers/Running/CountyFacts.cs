using Google.Type;

namespace Lianxin.Peers.Tests.Running;

/// <summary>What the county holds, for commands to be about.</summary>
internal sealed class CountyFacts
{
    public required Date Today { get; init; }

    /// <summary>Every cadre, in service or not.</summary>
    public required IReadOnlyList<Cadre> Cadres { get; init; }

    /// <summary>Every household, active or not.</summary>
    public required IReadOnlyList<Household> Households { get; init; }

    /// <summary>Every division.</summary>
    public required IReadOnlyList<Division> Divisions { get; init; }

    /// <summary>Households with the cadres linked to them today.</summary>
    public required IReadOnlyList<(string Household, string Cadre)> Links { get; init; }

    public static async Task<CountyFacts> OfAsync(Side lianxin)
    {
        var today = (await lianxin.Admin.GetCountyAsync(new GetCountyRequest { Name = PeerCounty.Name }, Side.InTime)).Today;
        var links = await AllAsync<Link>(async page =>
        {
            var answer = await lianxin.Links.ListLinksAsync(
                new ListLinksRequest { Parent = PeerCounty.Name, PageSize = 1000, PageToken = page, ActiveOn = today }, Side.InTime);
            return (answer.Links, answer.NextPageToken);
        });
        return new CountyFacts
        {
            Today = today,
            Links = [.. links.Where(link => link.Subject[0] == 'h' && link.Holder[0] == 'c').Select(link => (link.Subject, link.Holder))],
            Cadres = await AllAsync<Cadre>(async page =>
            {
                var answer = await lianxin.Cadres.ListCadresAsync(
                    new ListCadresRequest { Parent = PeerCounty.Name, PageSize = 1000, PageToken = page }, Side.InTime);
                return (answer.Cadres, answer.NextPageToken);
            }),
            Households = await AllAsync<Household>(async page =>
            {
                var answer = await lianxin.Households.ListHouseholdsAsync(
                    new ListHouseholdsRequest { Parent = PeerCounty.Name, PageSize = 1000, PageToken = page }, Side.InTime);
                return (answer.Households, answer.NextPageToken);
            }),
            Divisions = await AllAsync<Division>(async page =>
            {
                var answer = await lianxin.Divisions.ListDivisionsAsync(
                    new ListDivisionsRequest { Parent = PeerCounty.Name, PageSize = 1000, PageToken = page }, Side.InTime);
                return (answer.Divisions, answer.NextPageToken);
            }),
        };
    }

    private static async Task<List<T>> AllAsync<T>(Func<string, Task<(IEnumerable<T> Items, string Next)>> read)
    {
        var all = new List<T>();
        var page = string.Empty;
        do
        {
            var (items, next) = await read(page);
            all.AddRange(items);
            page = next;
        }
        while (page.Length > 0);
        return all;
    }
}
