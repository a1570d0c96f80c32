using Lianxin.Bench.Loops;

namespace Lianxin.Bench.Pairs;

/// <summary>One side's runs, a round each.</summary>
/// <param name="Side">Who.</param>
/// <param name="Runs">Its runs in the order of the rounds.</param>
public sealed record Series(string Side, IReadOnlyList<Measured> Runs)
{
    /// <summary>Answered calls a second, by round.</summary>
    public IReadOnlyCollection<double> PerSecond => [.. Runs.Select(run => run.PerSecond)];

    /// <summary>Whether every run answered something; otherwise no ratio says anything.</summary>
    public bool Answered => Runs.All(run => run.Answered > 0 && double.IsFinite(run.Milliseconds(99)));

    /// <summary>A percentile in milliseconds, by round.</summary>
    public IReadOnlyCollection<double> Milliseconds(double percentile) => [.. Runs.Select(run => run.Milliseconds(percentile))];
}
