using System.Globalization;
using Google.Type;
using Grpc.Net.Client;

namespace Lianxin.Bench.Peers;

/// <summary>The county that is measured: generated, and imported through the gateway as a clerk would.</summary>
public sealed class BenchCounty
{
    /// <summary>Its name.</summary>
    public const string Name = "counties/511323";

    private const int PageSize = 1000;

    private readonly Dictionary<string, int> _households;

    private BenchCounty(Date today, string facts, IReadOnlyList<(string Household, string Cadre)> visits)
    {
        Today = today;
        Facts = facts;
        Visits = visits;
        _households = visits.GroupBy(visit => visit.Cadre, StringComparer.Ordinal)
            .ToDictionary(cadre => cadre.Key, cadre => cadre.DistinctBy(visit => visit.Household).Count(), StringComparer.Ordinal);
    }

    /// <summary>Its day.</summary>
    public Date Today { get; }

    /// <summary>How large it is, in words.</summary>
    public string Facts { get; }

    /// <summary>Households and cadres linked to them today, in the order of the links' ids.</summary>
    public IReadOnlyList<(string Household, string Cadre)> Visits { get; }

    /// <summary>Fills the county and reads it.</summary>
    /// <param name="gateway">A gateway over an empty store.</param>
    /// <param name="scale">Its size: 1 is 200,000 households.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<BenchCounty> FillAsync(Uri gateway, decimal scale, CancellationToken cancellation)
    {
        var files = Directory.CreateTempSubdirectory("lianxin-bench-").FullName;
        try
        {
            await CommandLine.RunAsync(cancellation, "generate", "--scale", scale.ToString(CultureInfo.InvariantCulture), "--out", files);
            await CommandLine.RunAsync(cancellation, "found", "--server", gateway.ToString());
            await CommandLine.RunAsync(cancellation, "import", "--all", files, "--server", gateway.ToString());
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }

        return await ReadAsync(gateway, int.MaxValue, cancellation);
    }

    /// <summary>Reads a county that is filled.</summary>
    /// <param name="gateway">A gateway.</param>
    /// <param name="links">How many links to read at least, unless there are fewer.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<BenchCounty> ReadAsync(Uri gateway, int links, CancellationToken cancellation)
    {
        using var channel = GrpcChannel.ForAddress(gateway);
        return await ReadAsync(channel, links, cancellation);
    }

    /// <summary>The cadre whose number of linked households is nearest to one wished for.</summary>
    public string CadreNear(int households) =>
        _households.OrderBy(cadre => Math.Abs(cadre.Value - households)).ThenBy(cadre => cadre.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The same with visits at some of the households only.</summary>
    public BenchCounty Among(IReadOnlySet<string> households) =>
        new(Today, Facts, [.. Visits.Where(visit => households.Contains(visit.Household))]);

    private static async Task<BenchCounty> ReadAsync(GrpcChannel channel, int most, CancellationToken cancellation)
    {
        var county = await new Admin.AdminClient(channel).GetCountyAsync(new GetCountyRequest { Name = Name }, cancellationToken: cancellation);
        var cadres = await new Cadres.CadresClient(channel).ListCadresAsync(
            new ListCadresRequest { Parent = Name, PageSize = 1 }, cancellationToken: cancellation);
        var households = await new Households.HouseholdsClient(channel).ListHouseholdsAsync(
            new ListHouseholdsRequest { Parent = Name, PageSize = 1 }, cancellationToken: cancellation);
        var links = await LinksAsync(channel, county.Today, most, cancellation);
        var visits = links
            .Where(link => IsOf(link.Subject, "households/") && IsOf(link.Holder, "cadres/"))
            .Select(link => (link.Subject, link.Holder));
        var facts = string.Create(
            CultureInfo.InvariantCulture,
            $"{cadres.TotalSize:N0} cadres, {households.TotalSize:N0} households, {links.Count:N0} links in force; no year of activity");
        return new BenchCounty(county.Today, facts, [.. visits]);
    }

    private static bool IsOf(string name, string collection) => name.StartsWith(collection, StringComparison.Ordinal);

    private static async Task<List<Link>> LinksAsync(GrpcChannel channel, Date today, int most, CancellationToken cancellation)
    {
        var client = new Links.LinksClient(channel);
        var links = new List<Link>();
        var request = new ListLinksRequest { Parent = Name, PageSize = PageSize, ActiveOn = today };
        do
        {
            var page = await client.ListLinksAsync(request, cancellationToken: cancellation);
            links.AddRange(page.Links);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0 && links.Count < most);
        return links;
    }
}
