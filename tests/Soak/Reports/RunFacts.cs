namespace Lianxin.Soak.Reports;

/// <summary>Where and when a run ran.</summary>
/// <param name="Arguments">How it was asked for.</param>
/// <param name="Commit">The commit, with a star when the work tree held more.</param>
/// <param name="From">Its start.</param>
/// <param name="Until">Its end.</param>
/// <param name="LoadBefore">Load average over a minute at the start.</param>
/// <param name="LoadAfter">And at the end.</param>
public sealed record RunFacts(SoakArguments Arguments, string Commit, DateTimeOffset From, DateTimeOffset Until, string LoadBefore, string LoadAfter)
{
    /// <summary>Looks around at the start of a run.</summary>
    public static RunFacts Take(SoakArguments arguments)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new RunFacts(arguments, Machine.Commit(), now, now, Machine.LoadNow(), string.Empty);
    }
}
