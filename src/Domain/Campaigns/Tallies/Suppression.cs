namespace Lianxin.Domain.Campaigns.Tallies;

/// <summary>
/// Which cells of a table of ballots aren't shown. Rows are subjects, columns classes; a last row and column hold the totals. A cell with
/// fewer than <see cref="Least"/> ballots is hidden, and with it enough others that no hidden cell follows from those shown by sums and
/// differences: hidden cells are the edges of a graph whose nodes are rows and columns, and a cell is determined exactly when its edge is a
/// bridge (Gusfield 1988), so each gets a circle to lie on, of the fewest ballots there are.
/// </summary>
public static class Suppression
{
    /// <summary>From so many ballots a cell is shown.</summary>
    public const int Least = 5;

    /// <summary>Hides.</summary>
    /// <param name="ballots">Ballots by row and column, without totals; rows of one length, none negative.</param>
    /// <returns>For each row and column, totals last, whether it is hidden; an empty cell never is.</returns>
    public static bool[][] Of(IReadOnlyList<IReadOnlyList<int>> ballots)
    {
        if (ballots.Count == 0)
            return [];
        var cells = WithTotals(ballots);
        var hidden = cells.Select(row => row.Select(n => n is > 0 and < Least).ToArray()).ToArray();
        foreach (var (row, column) in Cells(hidden).ToList())
            Hide(CircleFinder.PathAround(cells, hidden, row, column), hidden);
        return hidden;
    }

    private static void Hide(IEnumerable<(int Row, int Column)> path, bool[][] hidden)
    {
        foreach (var (row, column) in path)
            hidden[row][column] = true;
    }

    private static IEnumerable<(int Row, int Column)> Cells(bool[][] hidden) =>
        from row in Enumerable.Range(0, hidden.Length)
        from column in Enumerable.Range(0, hidden[row].Length)
        where hidden[row][column]
        select (row, column);

    private static int[][] WithTotals(IReadOnlyList<IReadOnlyList<int>> ballots)
    {
        var rows = ballots.Select(row => row.Append(row.Sum()).ToArray()).ToList();
        rows.Add([.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Sum(row => row[column]))]);
        return [.. rows];
    }
}
