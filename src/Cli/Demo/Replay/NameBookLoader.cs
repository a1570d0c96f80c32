using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Demo.Replay;

/// <summary>Fills a <see cref="NameBook"/> from the service's lists, a thousand at a time.</summary>
public static class NameBookLoader
{
    private const int PageSize = 1000;

    /// <summary>Reads every division, cadre, household, link and difficulty that has an external number.</summary>
    public static async Task<NameBook> LoadAsync(ServiceClients clients, CancellationToken cancellation)
    {
        var book = new NameBook();
        await Task.WhenAll(
            DivisionsAsync(clients, book, cancellation),
            CadresAsync(clients, book, cancellation),
            HouseholdsAsync(clients, book, cancellation),
            LinksAsync(clients, book, cancellation),
            DifficultiesAsync(clients, book, cancellation));
        return book;
    }

    private static Task DivisionsAsync(ServiceClients clients, NameBook book, CancellationToken cancellation) =>
        PagesAsync(async token =>
        {
            var page = await clients.Divisions.ListDivisionsAsync(
                new() { Parent = clients.CountyName, PageSize = PageSize, PageToken = token }, cancellationToken: cancellation);
            foreach (var division in page.Divisions)
                book.Divisions[division.Code] = division.Name;
            return page.NextPageToken;
        });

    private static Task CadresAsync(ServiceClients clients, NameBook book, CancellationToken cancellation) =>
        PagesAsync(async token =>
        {
            var page = await clients.Cadres.ListCadresAsync(
                new() { Parent = clients.CountyName, PageSize = PageSize, PageToken = token }, cancellationToken: cancellation);
            foreach (var cadre in page.Cadres)
                book.Cadres[cadre.ExternalNo] = cadre.Name;
            return page.NextPageToken;
        });

    private static Task HouseholdsAsync(ServiceClients clients, NameBook book, CancellationToken cancellation) =>
        PagesAsync(async token =>
        {
            var page = await clients.Households.ListHouseholdsAsync(
                new() { Parent = clients.CountyName, PageSize = PageSize, PageToken = token }, cancellationToken: cancellation);
            foreach (var household in page.Households)
                book.Households[household.ExternalNo] = household.Name;
            return page.NextPageToken;
        });

    private static Task LinksAsync(ServiceClients clients, NameBook book, CancellationToken cancellation) =>
        PagesAsync(async token =>
        {
            var page = await clients.Links.ListLinksAsync(
                new() { Parent = clients.CountyName, PageSize = PageSize, PageToken = token }, cancellationToken: cancellation);
            foreach (var link in page.Links.Where(l => l.ExternalNo.Length > 0))
                book.Links[link.ExternalNo] = link;
            return page.NextPageToken;
        });

    private static Task DifficultiesAsync(ServiceClients clients, NameBook book, CancellationToken cancellation) =>
        PagesAsync(async token =>
        {
            var page = await clients.Ledger.ListDifficultiesAsync(
                new() { Parent = clients.CountyName, PageSize = PageSize, PageToken = token }, cancellationToken: cancellation);
            foreach (var difficulty in page.Difficulties.Where(d => d.ExternalNo.Length > 0))
                book.Difficulties[difficulty.ExternalNo] = difficulty.Name;
            return page.NextPageToken;
        });

    private static async Task PagesAsync(Func<string, Task<string>> page)
    {
        var token = string.Empty;
        do
            token = await page(token);
        while (token.Length > 0);
    }
}
