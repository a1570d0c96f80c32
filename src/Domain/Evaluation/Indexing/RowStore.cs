namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Collects rows and reversals of one kind, in any order.</summary>
internal sealed class RowStore<TRow>
    where TRow : struct, IIndexRow
{
    private const int Fewest = 64;

    private readonly List<TRow> _reversals = [];
    private readonly List<TRow[]> _pages = [new TRow[Fewest]];
    private int _count;

    public void Add(TRow row, int sign)
    {
        if (sign < 0)
        {
            _reversals.Add(row);
            return;
        }

        var (page, used) = (_pages[^1], _count & (RowPages<TRow>.Size - 1));
        if (used == 0 && _count > 0)
        {
            _pages.Add(page = new TRow[RowPages<TRow>.Size]);
        }
        else if (used == page.Length)
        {
            Array.Resize(ref page, 2 * used);
            _pages[^1] = page;
        }

        page[used] = row;
        _count++;
    }

    /// <summary>The rows that stand, in no particular order: each reversal takes back the latest row of its key before it. Once only.</summary>
    public RowPages<TRow> Settle()
    {
        var rows = new RowPages<TRow>([.. _pages], _count);
        if (_reversals.Count == 0)
            return rows;
        var reversed = _reversals.ToLookup(r => r.Key);
        var touched = new List<TRow>();
        var kept = 0;
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            if (reversed.Contains(row.Key))
                touched.Add(row);
            else
                rows[kept++] = row;
        }

        foreach (var row in touched.GroupBy(row => row.Key).SelectMany(rows => Standing(rows, reversed[rows.Key])))
            rows[kept++] = row;
        return rows.Shortened(kept);
    }

    private static Stack<TRow> Standing(IEnumerable<TRow> rows, IEnumerable<TRow> reversals)
    {
        var standing = new Stack<TRow>();
        foreach (var (row, adds) in rows.Select(r => (r, true)).Concat(reversals.Select(r => (r, false))).OrderBy(x => x.Item1.At))
        {
            if (adds)
                standing.Push(row);
            else
                standing.TryPop(out _);
        }

        return standing;
    }
}
