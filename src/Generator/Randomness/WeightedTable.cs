namespace Lianxin.Generator.Randomness;

/// <summary>Values drawn in proportion to integer weights: no floating point, so every machine draws the same.</summary>
internal sealed class WeightedTable<T>
{
    private readonly T[] _values;
    private readonly int[] _upTo;

    public WeightedTable(params (T Value, int Weight)[] rows)
    {
        _values = [.. rows.Select(row => row.Value)];
        _upTo = new int[rows.Length];
        var total = 0;
        for (var i = 0; i < rows.Length; i++)
            _upTo[i] = total += rows[i].Weight;
    }

    public T Draw(SeededRandom random)
    {
        var at = random.Below(_upTo[^1]);
        var found = Array.BinarySearch(_upTo, at + 1);
        return _values[found >= 0 ? found : ~found];
    }
}
