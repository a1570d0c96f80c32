namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Items grouped by a dense key, each group sorted, in the place where they lay: grouping takes an array of offsets and no second copy.</summary>
internal sealed class Grouped<T>
{
    private readonly RowPages<T> _items;
    private readonly int[] _starts;

    private Grouped(RowPages<T> items, int[] starts) => (_items, _starts) = (items, starts);

    /// <summary>The items of a key, in order; to be read only.</summary>
    public ArraySegment<T> this[int key] => _items.Read(_starts[key], CountOf(key));

    /// <summary>Groups items; those whose key is negative are left out.</summary>
    public static Grouped<T> By(T[] items, int keys, Func<T, int> keyOf, Comparison<T> order) => By(new RowPages<T>(items), keys, keyOf, order);

    /// <summary>Groups items where they lie, so nobody else may rely on their places; those whose key is negative are left out.</summary>
    public static Grouped<T> By(RowPages<T> items, int keys, Func<T, int> keyOf, Comparison<T> order)
    {
        // What is left out has a group of its own behind all others.
        var starts = new int[keys + 2];
        for (var at = 0; at < items.Count; at++)
            starts[GroupOf(items[at]) + 1]++;
        for (var key = 0; key <= keys; key++)
            starts[key + 1] += starts[key];
        var next = starts.AsSpan(0, keys + 1).ToArray();
        for (var key = 0; key < keys; key++)
        {
            while (next[key] < starts[key + 1])
            {
                ref var here = ref items[next[key]];
                while (GroupOf(here) is var group && group != key)
                {
                    ref var there = ref items[next[group]++];
                    (here, there) = (there, here);
                }

                next[key]++;
            }
        }

        var grouped = new Grouped<T>(items, starts);
        Action<Span<T>> sort = group => group.Sort(order);
        for (var key = 0; key < keys; key++)
        {
            if (grouped.CountOf(key) > 1)
                grouped.Write(key, sort);
        }

        return grouped;

        int GroupOf(T item) => keyOf(item) is >= 0 and var key ? key : keys;
    }

    /// <summary>Lets somebody change the items of a key; their key and order stay.</summary>
    public void Write(int key, Action<Span<T>> change) => _items.Write(_starts[key], CountOf(key), change);

    private int CountOf(int key) => _starts[key + 1] - _starts[key];
}
