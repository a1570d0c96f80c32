namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Collects rows and reversals of one kind, in any order; in pages, since one array that grows would be held twice each time.</summary>
internal sealed class RowStore<TRow>
    where TRow : struct, IIndexRow
{
    private const int PageRows = 1 << 15;

    private readonly List<TRow> _reversals = [];
    private List<ReadOnlyMemory<TRow>> _full = [];
    private TRow[] _page = [];
    private int _used;

    public void Add(TRow row, int sign)
    {
        if (sign < 0)
            _reversals.Add(row);
        else
            Add(row);
    }

    /// <summary>The rows that stand, in no particular order: each reversal takes back the latest row of its key before it. Once only.</summary>
    public IReadOnlyList<ReadOnlyMemory<TRow>> Settle()
    {
        var rows = Taken();
        if (_reversals.Count == 0)
            return rows;
        var reversed = _reversals.ToLookup(r => r.Key);
        var touched = new List<TRow>();
        foreach (var page in rows)
        {
            foreach (var row in page.Span)
            {
                if (reversed.Contains(row.Key))
                    touched.Add(row);
                else
                    Add(row);
            }
        }

        foreach (var row in touched.GroupBy(row => row.Key).SelectMany(rows => Standing(rows, reversed[rows.Key])))
            Add(row);
        return Taken();
    }

    private void Add(TRow row)
    {
        if (_used == _page.Length)
        {
            if (_used > 0)
                _full.Add(_page);
            (_page, _used) = (new TRow[Math.Clamp(2 * _used, 64, PageRows)], 0);
        }

        _page[_used++] = row;
    }

    private List<ReadOnlyMemory<TRow>> Taken()
    {
        var rows = _full;
        rows.Add(_page.AsMemory(0, _used));
        (_full, _page, _used) = ([], [], 0);
        return rows;
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
