namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Items grouped by a dense key, each group sorted; one array and one of offsets.</summary>
internal sealed class Grouped<T>
{
    private readonly T[] _items;
    private readonly int[] _starts;

    private Grouped(T[] items, int[] starts) => (_items, _starts) = (items, starts);

    /// <summary>The items of a key, in order.</summary>
    public ArraySegment<T> this[int key] => new(_items, _starts[key], _starts[key + 1] - _starts[key]);

    /// <summary>Groups items; those whose key is negative are left out.</summary>
    public static Grouped<T> By(T[] items, int keys, Func<T, int> keyOf, Comparison<T> order) => By([items.AsMemory()], keys, keyOf, order);

    /// <summary>Groups items that lie in pages; those whose key is negative are left out.</summary>
    public static Grouped<T> By(IReadOnlyList<ReadOnlyMemory<T>> pages, int keys, Func<T, int> keyOf, Comparison<T> order)
    {
        var starts = new int[keys + 1];
        foreach (var page in pages)
        {
            foreach (ref readonly var item in page.Span)
            {
                if (keyOf(item) is >= 0 and var key)
                    starts[key + 1]++;
            }
        }

        for (var key = 0; key < keys; key++)
            starts[key + 1] += starts[key];
        var sorted = new T[starts[keys]];
        var next = starts.AsSpan(0, keys).ToArray();
        foreach (var page in pages)
        {
            foreach (ref readonly var item in page.Span)
            {
                if (keyOf(item) is >= 0 and var key)
                    sorted[next[key]++] = item;
            }
        }

        for (var key = 0; key < keys; key++)
        {
            if (starts[key + 1] - starts[key] > 1)
                sorted.AsSpan(starts[key], starts[key + 1] - starts[key]).Sort(order);
        }

        return new(sorted, starts);
    }
}
