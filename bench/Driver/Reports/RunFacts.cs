using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Reports;

/// <summary>Where and when a run ran.</summary>
/// <param name="Command">The command line.</param>
/// <param name="Arguments">What it meant.</param>
/// <param name="Commit">The commit, with a star when the work tree held more.</param>
/// <param name="From">Its start.</param>
/// <param name="Until">Its end.</param>
/// <param name="LoadBefore">Load average over a minute at the start.</param>
/// <param name="LoadAfter">And at the end.</param>
/// <param name="Data">What was measured over.</param>
/// <param name="Database">PostgreSQL's version and what it promises.</param>
public sealed record RunFacts(
    string Command,
    BenchArguments Arguments,
    string Commit,
    DateTimeOffset From,
    DateTimeOffset Until,
    string LoadBefore,
    string LoadAfter,
    string Data,
    string Database)
{
    /// <summary>Looks around at the start of a run.</summary>
    public static RunFacts Take(IReadOnlyList<string> args, BenchArguments arguments)
    {
        var now = TimeProvider.System.GetUtcNow();
        var command = string.Join(' ', args.Prepend("bench/run"));
        return new RunFacts(command, arguments, Machine.Commit(), now, now, Machine.LoadNow(), string.Empty, string.Empty, string.Empty);
    }

    /// <summary>Looks around at its end.</summary>
    public RunFacts Finish(Stage stage) => this with
    {
        Until = TimeProvider.System.GetUtcNow(), LoadAfter = Machine.LoadNow(), Data = stage.County.Facts, Database = stage.DatabaseFacts,
    };
}
