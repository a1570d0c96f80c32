using System.Runtime.CompilerServices;
using Lianxin.Domain.Queries;

namespace Lianxin.Grains.Imports;

/// <summary>Reads lists to their end.</summary>
internal static class Pages
{
    private const int Size = 1_000;

    /// <summary>All items of a list, page after page.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="read">Reads a page.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The items.</returns>
    public static async IAsyncEnumerable<T> All<T>(
        Func<PageRequest, CancellationToken, ValueTask<Page<T>>> read, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var after = string.Empty;
        do
        {
            var page = await read(new PageRequest(Size, after), cancellation);
            foreach (var item in page.Items)
                yield return item;
            after = page.Next;
        }
        while (after.Length > 0);
    }
}
