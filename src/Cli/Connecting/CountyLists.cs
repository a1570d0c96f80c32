using Grpc.Core;
using Lianxin.Api.V1;

namespace Lianxin.Cli.Connecting;

/// <summary>The county and its lists, whole.</summary>
public static class CountyLists
{
    /// <summary>The county, or null when its ledger was not founded yet.</summary>
    public static async Task<County?> FindCountyAsync(this ServiceClients clients, CancellationToken cancellation)
    {
        try
        {
            return await clients.Admin.GetCountyAsync(new() { Name = clients.CountyName }, cancellationToken: cancellation);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Every division.</summary>
    public static IAsyncEnumerable<Division> DivisionsAsync(this ServiceClients clients, CancellationToken cancellation) =>
        Pages.ReadAsync<Division>(async token =>
        {
            var page = await clients.Divisions.ListDivisionsAsync(
                new() { Parent = clients.CountyName, PageSize = Pages.Size, PageToken = token }, cancellationToken: cancellation);
            return (page.Divisions, page.NextPageToken);
        });

    /// <summary>Every cadre.</summary>
    public static IAsyncEnumerable<Cadre> CadresAsync(this ServiceClients clients, CancellationToken cancellation) =>
        Pages.ReadAsync<Cadre>(async token =>
        {
            var page = await clients.Cadres.ListCadresAsync(
                new() { Parent = clients.CountyName, PageSize = Pages.Size, PageToken = token }, cancellationToken: cancellation);
            return (page.Cadres, page.NextPageToken);
        });

    /// <summary>Every body.</summary>
    public static IAsyncEnumerable<Body> BodiesAsync(this ServiceClients clients, CancellationToken cancellation) =>
        Pages.ReadAsync<Body>(async token =>
        {
            var page = await clients.Departments.ListBodiesAsync(
                new() { Parent = clients.CountyName, PageSize = Pages.Size, PageToken = token }, cancellationToken: cancellation);
            return (page.Bodies, page.NextPageToken);
        });

    /// <summary>Every household.</summary>
    public static IAsyncEnumerable<Household> HouseholdsAsync(this ServiceClients clients, CancellationToken cancellation) =>
        Pages.ReadAsync<Household>(async token =>
        {
            var page = await clients.Households.ListHouseholdsAsync(
                new() { Parent = clients.CountyName, PageSize = Pages.Size, PageToken = token }, cancellationToken: cancellation);
            return (page.Households, page.NextPageToken);
        });

    /// <summary>Every link.</summary>
    public static IAsyncEnumerable<Link> LinksAsync(this ServiceClients clients, CancellationToken cancellation) =>
        Pages.ReadAsync<Link>(async token =>
        {
            var page = await clients.Links.ListLinksAsync(
                new() { Parent = clients.CountyName, PageSize = Pages.Size, PageToken = token }, cancellationToken: cancellation);
            return (page.Links, page.NextPageToken);
        });

    /// <summary>Every difficulty.</summary>
    public static IAsyncEnumerable<Difficulty> DifficultiesAsync(this ServiceClients clients, CancellationToken cancellation) =>
        Pages.ReadAsync<Difficulty>(async token =>
        {
            var page = await clients.Ledger.ListDifficultiesAsync(
                new() { Parent = clients.CountyName, PageSize = Pages.Size, PageToken = token }, cancellationToken: cancellation);
            return (page.Difficulties, page.NextPageToken);
        });
}
