using Lianxin.Bench.Loops;

namespace Lianxin.Bench.Pairs;

/// <summary>Measures sides in turn, A B A B …, so that a machine that others use too treats them alike.</summary>
public static class Rounds
{
    /// <summary>Runs all sides once a round.</summary>
    /// <param name="sides">Each side's name and what measures it once.</param>
    /// <param name="pairs">How many rounds.</param>
    /// <returns>The series, in the order of the sides.</returns>
    public static async Task<IReadOnlyList<Series>> RunAsync(IReadOnlyList<(string Side, Func<int, Task<Measured>> Measure)> sides, int pairs)
    {
        var runs = sides.Select(_ => new List<Measured>()).ToArray();
        for (var round = 0; round < pairs; round++)
        {
            for (var side = 0; side < sides.Count; side++)
                runs[side].Add(await sides[side].Measure(round));
        }

        return [.. sides.Select((side, at) => new Series(side.Side, runs[at]))];
    }
}
