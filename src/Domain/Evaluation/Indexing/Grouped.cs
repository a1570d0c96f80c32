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
    public static Grouped<T> By(ReadOnlySpan<T> items, int keys, Func<T, int> keyOf, Comparison<T> order)
    {
        var starts = new int[keys + 1];
        foreach (var item in items)
        {
            if (keyOf(item) is >= 0 and var key)
                starts[key + 1]++;
        }

        for (var key = 0; key < keys; key++)
            starts[key + 1] += starts[key];
        var sorted = new T[starts[keys]];
        var next = starts.AsSpan(0, keys).ToArray();
        foreach (var item in items)
        {
            if (keyOf(item) is >= 0 and var key)
                sorted[next[key]++] = item;
        }

        var comparer = Comparer<T>.Create(order);
        for (var key = 0; key < keys; key++)
            Array.Sort(sorted, starts[key], starts[key + 1] - starts[key], comparer);
        return new(sorted, starts);
    }
}
