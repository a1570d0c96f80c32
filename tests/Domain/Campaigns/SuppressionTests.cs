using CsCheck;
using Lianxin.Domain.Campaigns.Tallies;
using Xunit;

namespace Lianxin.Domain.Tests.Campaigns;

public sealed class SuppressionTests
{
    private static readonly Gen<int[][]> Tables = Gen.Int[2, 5].SelectMany(columns =>
        Gen.OneOf(Gen.Const(0), Gen.Int[1, 6], Gen.Int[5, 40]).Array[columns].Array[1, 6]);

    [Fact]
    public void Fewer_than_five_ballots_are_hidden_and_five_are_shown()
    {
        var hidden = Suppression.Of([[4, 50], [5, 60], [50, 70]]);
        Assert.True(hidden[0][0]);
        Assert.False(Suppression.Of([[5, 50], [5, 60]])[0][0]);
        Assert.False(Suppression.Of([[0, 50], [9, 60]])[0][0]);
    }

    /// <summary>4 hidden alone would be row total less 50: a second cell of the row and of the column goes, the cheapest circle.</summary>
    [Fact]
    public void A_hidden_cell_gets_complementary_ones_of_the_fewest_ballots()
    {
        var hidden = Suppression.Of([[4, 50, 9], [30, 60, 8], [50, 70, 90]]);
        Assert.Equal([(0, 0), (0, 2), (1, 0), (1, 2)], Hidden(hidden));
    }

    /// <summary>
    /// An attacker who knows every shown cell and total solves the linear equations: no hidden cell is determined. Gauss over the equations
    /// of rows and columns, another way than the rule's graph.
    /// </summary>
    [Fact]
    public void No_hidden_cell_follows_from_those_shown() => Tables.Sample(
        table =>
        {
            var hidden = Suppression.Of(table);
            var unknowns = Hidden(hidden);
            var equations = Equations(hidden, unknowns);
            for (var at = 0; at < unknowns.Length; at++)
                Assert.False(Determined(equations, unknowns.Length, at), $"cell {unknowns[at]} of {string.Join(" | ", table.Select(row => string.Join(' ', row)))}");
        },
        iter: 2_000);

    [Fact]
    public void What_is_hidden_holds_every_small_cell_and_no_empty_one() => Tables.Sample(table =>
    {
        var hidden = Suppression.Of(table);
        for (var row = 0; row < table.Length; row++)
        {
            for (var column = 0; column < table[row].Length; column++)
                Assert.True(table[row][column] switch { 0 => !hidden[row][column], < 5 => hidden[row][column], _ => true });
        }
    });

    private static (int Row, int Column)[] Hidden(bool[][] hidden) =>
        [.. from row in Enumerable.Range(0, hidden.Length) from column in Enumerable.Range(0, hidden[row].Length) where hidden[row][column] select (row, column)];

    /// <summary>In every row and column, totals included, the cells without the total less the total are 0.</summary>
    private static List<double[]> Equations(bool[][] hidden, (int Row, int Column)[] unknowns)
    {
        var (rows, columns) = (hidden.Length, hidden[0].Length);
        var ofRows = Enumerable.Range(0, rows).Select(row => unknowns.Select(cell => cell.Row == row ? Sign(cell.Column, columns) : 0.0).ToArray());
        var ofColumns = Enumerable.Range(0, columns).Select(column => unknowns.Select(cell => cell.Column == column ? Sign(cell.Row, rows) : 0.0).ToArray());
        return [.. ofRows, .. ofColumns];
    }

    private static double Sign(int at, int count) => at == count - 1 ? -1 : 1;

    /// <summary>Whether the unit vector of an unknown lies in the span of the equations.</summary>
    private static bool Determined(List<double[]> equations, int unknowns, int at)
    {
        var unit = new double[unknowns];
        unit[at] = 1;
        return Rank([.. equations, unit], unknowns) == Rank(equations, unknowns);
    }

    private static int Rank(IReadOnlyList<double[]> equations, int unknowns)
    {
        var rows = equations.Select(row => (double[])row.Clone()).ToList();
        var rank = 0;
        for (var column = 0; column < unknowns && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0)
                continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var row = rank + 1; row < rows.Count; row++)
            {
                var factor = rows[row][column] / rows[rank][column];
                for (var k = column; k < unknowns; k++)
                    rows[row][k] -= factor * rows[rank][k];
            }

            rank++;
        }

        return rank;
    }
}
