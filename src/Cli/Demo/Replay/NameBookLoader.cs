using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Demo.Replay;

/// <summary>Fills a <see cref="NameBook"/> from the service's lists.</summary>
public static class NameBookLoader
{
    /// <summary>Reads every division, cadre, household, link and difficulty that has an external number.</summary>
    public static async Task<NameBook> LoadAsync(ServiceClients clients, CancellationToken cancellation)
    {
        var book = new NameBook();
        await Task.WhenAll(
            FillAsync(clients.DivisionsAsync(cancellation), division => book.Divisions[division.Code] = division.Name),
            FillAsync(clients.CadresAsync(cancellation), cadre => book.Cadres[cadre.ExternalNo] = cadre.Name),
            FillAsync(clients.HouseholdsAsync(cancellation), household => book.Households[household.ExternalNo] = household.Name),
            FillAsync(clients.LinksAsync(cancellation).Where(link => link.ExternalNo.Length > 0), link => book.Links[link.ExternalNo] = link),
            FillAsync(
                clients.DifficultiesAsync(cancellation).Where(difficulty => difficulty.ExternalNo.Length > 0),
                difficulty => book.Difficulties[difficulty.ExternalNo] = difficulty.Name));
        return book;
    }

    private static async Task FillAsync<T>(IAsyncEnumerable<T> items, Action<T> note)
    {
        await foreach (var item in items)
            note(item);
    }
}
