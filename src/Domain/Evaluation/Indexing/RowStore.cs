using System.Runtime.InteropServices;

namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Collects rows and reversals of one kind, in any order.</summary>
internal sealed class RowStore<TRow>
    where TRow : struct, IIndexRow
{
    private readonly List<TRow> _rows = [];
    private readonly List<TRow> _reversals = [];

    public void Add(TRow row, int sign) => (sign < 0 ? _reversals : _rows).Add(row);

    /// <summary>The rows that stand, in no particular order: each reversal takes back the latest row of its key before it.</summary>
    public ReadOnlySpan<TRow> Settle()
    {
        if (_reversals.Count > 0)
        {
            var reversed = _reversals.ToLookup(r => r.Key);
            var touched = _rows.Where(r => reversed.Contains(r.Key)).ToLookup(r => r.Key);
            _rows.RemoveAll(r => reversed.Contains(r.Key));
            foreach (var key in reversed)
                _rows.AddRange(Standing(touched[key.Key], key));
            _reversals.Clear();
        }

        return CollectionsMarshal.AsSpan(_rows);
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
