namespace Lianxin.Cli.Connecting;

/// <summary>Reads a list of the service to its end, page after page.</summary>
public static class Pages
{
    /// <summary>The most items the service gives on one page.</summary>
    public const int Size = 1000;

    /// <summary>Asks for page after page as the items are consumed.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="page">Asks for the page a token names; empty for the first. Gives its items and the next token, empty after the last.</param>
    /// <returns>Every item, in the list's order.</returns>
    public static async IAsyncEnumerable<T> ReadAsync<T>(Func<string, Task<(IReadOnlyList<T> Items, string Next)>> page)
    {
        var token = string.Empty;
        do
        {
            (var items, token) = await page(token);
            foreach (var item in items)
                yield return item;
        }
        while (token.Length > 0);
    }
}
