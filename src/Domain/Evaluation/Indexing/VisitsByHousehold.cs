namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>A cadre's visits by household, in the order they have.</summary>
internal readonly struct VisitsByHousehold
{
    private readonly int[] _households;
    private readonly VisitRow[] _visits;

    public VisitsByHousehold(ImmutableArray<VisitRow> visits)
    {
        // Household above, place below: one sort of numbers keeps the order within a household.
        var keys = new long[visits.Length];
        for (var at = 0; at < keys.Length; at++)
            keys[at] = ((long)visits[at].Household << 32) | (uint)at;
        Array.Sort(keys);
        _visits = new VisitRow[keys.Length];
        _households = new int[keys.Length];
        for (var at = 0; at < keys.Length; at++)
            (_visits[at], _households[at]) = (visits[(int)(keys[at] & int.MaxValue)], (int)(keys[at] >> 32));
    }

    /// <summary>The visits at a household.</summary>
    public ReadOnlySpan<VisitRow> this[int household]
    {
        get
        {
            var found = Array.BinarySearch(_households, household);
            if (found < 0)
                return [];
            var (from, to) = (found, found + 1);
            while (from > 0 && _households[from - 1] == household)
                from--;
            while (to < _households.Length && _households[to] == household)
                to++;
            return _visits.AsSpan(from, to - from);
        }
    }
}
