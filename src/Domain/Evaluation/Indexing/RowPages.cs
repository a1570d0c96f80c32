namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Rows in pages of one size, the last one shorter: what is collected row by row is never held twice, as one array that grows would be.</summary>
internal sealed class RowPages<TRow>
{
    private const int Bits = 15;
    private const int OnePage = 31;

    private readonly TRow[][] _pages;
    private readonly int _bits;
    private readonly int _mask;

    /// <summary>Takes over an array.</summary>
    public RowPages(TRow[] rows)
        : this([rows], rows.Length, OnePage)
    {
    }

    /// <summary>Takes over pages of <see cref="Size"/> rows, the last one perhaps shorter.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="count">How many rows of them are in use.</param>
    public RowPages(TRow[][] pages, int count)
        : this(pages, count, Bits)
    {
    }

    private RowPages(TRow[][] pages, int count, int bits) =>
        (_pages, Count, _bits, _mask) = (pages, count, bits, (int)((1u << bits) - 1));

    /// <summary>Rows a page.</summary>
    public static int Size => 1 << Bits;

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>A row, to be read or written in its place.</summary>
    public ref TRow this[int at] => ref _pages[at >> _bits][at & _mask];

    /// <summary>The same pages with only the first rows in use.</summary>
    public RowPages<TRow> Shortened(int count) => new(_pages, count, _bits);

    /// <summary>Some rows, one after the other: in their place where they lie in one page, otherwise a copy.</summary>
    public ArraySegment<TRow> Read(int from, int count) =>
        count == 0 ? ArraySegment<TRow>.Empty : LieTogether(from, count) ? new ArraySegment<TRow>(_pages[from >> _bits], from & _mask, count) : new ArraySegment<TRow>(Copied(from, count));

    /// <summary>Lets somebody write some rows, one after the other.</summary>
    public void Write(int from, int count, Action<Span<TRow>> change)
    {
        if (count == 0)
            return;
        if (LieTogether(from, count))
        {
            change(_pages[from >> _bits].AsSpan(from & _mask, count));
            return;
        }

        var rows = Copied(from, count);
        change(rows);
        for (var at = 0; at < count; at++)
            this[from + at] = rows[at];
    }

    private bool LieTogether(int from, int count) => from >> _bits == (from + count - 1) >> _bits;

    private TRow[] Copied(int from, int count)
    {
        var rows = new TRow[count];
        for (var at = 0; at < count; at++)
            rows[at] = this[from + at];
        return rows;
    }
}
