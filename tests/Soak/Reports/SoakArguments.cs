using System.Globalization;
using Lianxin.Soak.Faults;

namespace Lianxin.Soak.Reports;

/// <summary>How a run is asked for.</summary>
/// <param name="Rounds">How many faults; 1 or more.</param>
/// <param name="Seed">Orders the kinds of fault and chooses whom each strikes.</param>
/// <param name="Into">Directory of the report.</param>
/// <param name="Only">Parts of the names of the kinds to run, with bars between; empty runs all.</param>
public sealed record SoakArguments(int Rounds, int Seed, string Into, string Only)
{
    private const string Usage = "usage: soak [--rounds N] [--seed N] [--into DIRECTORY] [--only PART-OF-A-KIND[|PART…]]";

    /// <summary>Reads a command line, or says how it is written.</summary>
    public static SoakArguments? Parse(string[] args)
    {
        var read = new SoakArguments(100, 1, "docs/reliability", string.Empty);
        for (var at = 0; at + 1 < args.Length && read is not null; at += 2)
        {
            read = (args[at], args[at + 1]) switch
            {
                ("--rounds", var text) when Number(text) is > 0 and var rounds => read with { Rounds = rounds },
                ("--seed", var text) when Number(text) is { } seed => read with { Seed = seed },
                ("--into", var directory) => read with { Into = directory },
                ("--only", var part) when Matching(part).Any() => read with { Only = part },
                _ => null,
            };
        }

        if (read is not null && args.Length % 2 == 0)
            return read;
        Console.Error.WriteLine(Usage);
        return null;
    }

    /// <summary>The kinds of the rounds: each as often as the others, in an order of the seed.</summary>
    public string[] Kinds()
    {
        var kinds = Matching(Only).ToArray();
        var all = Enumerable.Range(0, Rounds).Select(i => kinds[i % kinds.Length]).ToArray();
        new Random(Seed).Shuffle(all);
        return all;
    }

    /// <summary>The report's name.</summary>
    public static string FileName(DateTimeOffset day) => $"soak-{day.ToString("yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture)}.md";

    private static IEnumerable<string> Matching(string part) => FaultKinds.Possible.Keys.Where(
        kind => part.Split('|').Any(one => kind.Contains(one, StringComparison.OrdinalIgnoreCase)));

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
