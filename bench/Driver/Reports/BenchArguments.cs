using System.Globalization;
using Lianxin.Bench.Measures;

namespace Lianxin.Bench.Reports;

/// <summary>How a run is asked for.</summary>
/// <param name="Measures">Ids of the measures, in the order of the list.</param>
/// <param name="Pairs">Rounds, in each of which every side is measured once; 1 or more.</param>
/// <param name="Scale">The county's size: 1 is 8,000 cadres and 200,000 households.</param>
/// <param name="Duration">How long a side is measured in a round.</param>
/// <param name="WarmUp">How long a side is called before it is measured first.</param>
/// <param name="Name">What the result's file is called beside its day.</param>
public sealed record BenchArguments(IReadOnlyList<string> Measures, int Pairs, decimal Scale, TimeSpan Duration, TimeSpan WarmUp, string Name)
{
    private const string Usage = "usage: bench/run [P1 P2 …] [--pairs N] [--scale X] [--seconds S] [--households N,N…] [--name NAME] [--quick]";

    private static readonly int[] Sizes = [2_000, 20_000];

    /// <summary>Sizes of the counties of P11, ascending.</summary>
    public IReadOnlyList<int> Households { get; init; } = Sizes;

    private static readonly BenchArguments Thorough = new([], 5, 0.02m, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10), string.Empty);

    // All measures within five minutes on two cores, the county's import among them: a look, not a figure.
    private static readonly BenchArguments Quick = Thorough with
    {
        Pairs = 3, Duration = TimeSpan.FromSeconds(1), WarmUp = TimeSpan.FromSeconds(1), Households = [2_000, 10_000],
    };

    /// <summary>Reads a command line, or says how it is written.</summary>
    public static BenchArguments? Parse(IReadOnlyList<string> args)
    {
        var quick = args.Contains("--quick");
        var read = Read([.. args.Where(arg => arg != "--quick")], quick ? Quick : Thorough);
        if (read is null)
        {
            Console.Error.WriteLine(Usage);
            return null;
        }

        var asked = read.Measures.ToHashSet();
        bool IsMeant(Measure measure) => asked.Count == 0 ? measure.RunAsync is not null : asked.Contains(measure.Id);
        string[] measures = [.. Measure.All.Where(IsMeant).Select(measure => measure.Id)];
        var name = string.Join('-', measures).ToLowerInvariant() + (quick ? "-quick" : string.Empty);
        return read with { Measures = measures, Name = read.Name.Length > 0 ? read.Name : name };
    }

    private static BenchArguments? Read(IReadOnlyList<string> args, BenchArguments defaults)
    {
        var read = defaults;
        for (var at = 0; at < args.Count; at++)
        {
            if (Measure.All.Any(measure => measure.Id == args[at]))
            {
                read = read with { Measures = [.. read.Measures, args[at]] };
                continue;
            }

            var value = at + 1 < args.Count ? args[at + 1] : string.Empty;
            BenchArguments? next = (args[at++], Number(value)) switch
            {
                ("--pairs", { } pairs) when pairs is >= 1 and <= 1000 && decimal.IsInteger(pairs) => read with { Pairs = (int)pairs },
                ("--scale", { } scale) when scale > 0 => read with { Scale = scale },
                ("--seconds", { } seconds) when seconds is > 0 and <= 3600 => read with { Duration = TimeSpan.FromSeconds((double)seconds) },
                ("--households", _) when ReadSizes(value) is { } sizes => read with { Households = sizes },
                ("--name", _) when IsName(value) => read with { Name = value },
                _ => null,
            };
            if (next is null)
                return null;
            read = next;
        }

        return read;
    }

    private static int[]? ReadSizes(string text)
    {
        var sizes = text.Split(',').Select(Number).ToList();
        return sizes.TrueForAll(size => size is >= 1000 and <= 10_000_000 && decimal.IsInteger(size.Value))
            ? [.. sizes.Select(size => (int)size!.Value).Order()]
            : null;
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
