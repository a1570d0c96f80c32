namespace Lianxin.Domain.Campaigns.Tallies;

/// <summary>The cheapest way from a cell's row to its column over other cells: with the cell it makes a circle. Cells hidden already cost nothing.</summary>
internal static class CircleFinder
{
    /// <summary>Finds the way.</summary>
    /// <param name="cells">Ballots, totals included; empty cells are no way.</param>
    /// <param name="hidden">What is hidden already.</param>
    /// <param name="row">The cell's row.</param>
    /// <param name="column">The cell's column.</param>
    /// <returns>The cells on the way; by the totals there is always one.</returns>
    public static IEnumerable<(int Row, int Column)> PathAround(int[][] cells, bool[][] hidden, int row, int column)
    {
        // Nodes: rows from 0, then columns.
        var (rows, target) = (cells.Length, cells.Length + column);
        var came = new Dictionary<int, int>();
        var queue = new PriorityQueue<(int Node, int From), (long Cost, int Node)>();
        queue.Enqueue((row, -1), (0, row));
        while (!came.ContainsKey(target) && queue.TryDequeue(out var step, out var at))
        {
            if (!came.TryAdd(step.Node, step.From))
                continue;
            foreach (var (next, cost) in Around(step.Node).Where(edge => !came.ContainsKey(edge.Node)))
                queue.Enqueue((next, step.Node), (at.Cost + cost, next));
        }

        var path = new List<(int Row, int Column)>();
        for (int to = target, from = came[to]; from >= 0; to = from, from = came[to])
            path.Add(from < rows ? (from, to - rows) : (to, from - rows));
        return path;

        IEnumerable<(int Node, long Cost)> Around(int node) => node < rows
            ? Enumerable.Range(0, cells[0].Length).Where(c => Open(node, c)).Select(c => (rows + c, Cost(node, c)))
            : Enumerable.Range(0, rows).Where(r => Open(r, node - rows)).Select(r => (r, Cost(r, node - rows)));

        bool Open(int r, int c) => cells[r][c] > 0 && (r != row || c != column);

        long Cost(int r, int c) => hidden[r][c] ? 0 : cells[r][c];
    }
}
