using System.Globalization;
using System.Text;

namespace Lianxin.Bench.Scale;

/// <summary>The table of docs/scale.md, reckoned from what was measured; a test holds the document to it.</summary>
public static class ScaleTable
{
    // Of the generated year (`lianxin generate --seed 1 --scale 0.05`, manifest.json and activity.csv): 92,153 entries and 41,379 commands by
    // 10,000 households; on 31 December 853 entries, the most of any day.
    private const double EntriesAYear = 92_153 / 10_000.0;
    private const double BusiestDay = 853 / 92_153.0;

    // Assumed: a quarter of a day's work falls into its busiest hour, and processors are half busy then.
    private const double BusiestHour = 0.25;
    private const double Busy = 0.5;

    private const int Years = 5;
    private const double Tera = 1024.0 * 1024 * 1024;
    private const double Giga = 1024.0 * 1024;

    /// <summary>Prints the table.</summary>
    /// <param name="results">A result of P11, then one of P5 if there is one.</param>
    /// <returns>The exit code.</returns>
    public static int Print(IReadOnlyList<string> results)
    {
        if (results.Count is < 1 or > 2)
        {
            Console.Error.WriteLine("usage: bench/run --scale-table RESULT-OF-P11 [RESULT-OF-P5]");
            return 2;
        }

        Console.Write(Write(ScaleInputs.Read(results[0], results.ElementAtOrDefault(1))));
        return 0;
    }

    /// <summary>The table.</summary>
    public static string Write(ScaleInputs inputs)
    {
        var text = new StringBuilder("| |");
        foreach (var place in ScalePlace.All)
            text.Append(CultureInfo.InvariantCulture, $" {place.Name} |");
        text.Append("\n|---|").Append(string.Concat(ScalePlace.All.Select(_ => "---|"))).Append('\n');
        foreach (var (name, of) in Rows(inputs))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} |");
            foreach (var place in ScalePlace.All)
                text.Append(CultureInfo.InvariantCulture, $" {(of(place) is { } value ? Number(value) : "not measured")} |");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, Func<ScalePlace, double?> Of)> Rows(ScaleInputs inputs)
    {
        double Peak(ScalePlace place) => place.Households * EntriesAYear * BusiestDay * BusiestHour / 3600;
        double Imported(ScalePlace place) => place.Households * inputs.StoredKibi;
        double Growth(ScalePlace place) => place.Households * EntriesAYear * inputs.GrownKibi;
        double Stored(ScalePlace place) => Imported(place) + (Years * Growth(place));

        yield return ("counties", place => place.Counties);
        yield return ("villages and communities", place => place.Villages);
        yield return ("households, thousand", place => place.Households / 1000);
        yield return ("entries a year, million", place => place.Households * EntriesAYear / 1e6);
        yield return ("entries/s in the busiest hour of 31 December", place => Peak(place));
        yield return ("the same, share of what one two-core machine bore", place => Peak(place) / inputs.Commands);
        yield return ("silo cores for that hour, half busy", place => Peak(place) * inputs.SiloMilliseconds / 1000 / Busy);
        yield return ("gateway cores for that hour, half busy", place => Peak(place) * inputs.GatewayMilliseconds / 1000 / Busy);
        yield return ("write-ahead log in that hour, MiB/s", place => Peak(place) * inputs.LoggedKibi / 1024);
        yield return ("heap if every household were active, GiB", place => inputs.HeapKibi is { } heap ? place.Households * heap / Giga : null);
        yield return ("heap of the households that 31 December touches, GiB", place =>
            inputs.HeapKibi is { } heap ? place.Households * EntriesAYear * BusiestDay * heap / Giga : null);
        yield return ("database after the import, TiB", place => Imported(place) / Tera);
        yield return ("database growth a year, TiB", place => Growth(place) / Tera);
        yield return ($"databases of at most 1 TiB after {Years} years, counties never divided", place => Databases(place, Stored(place)));
        yield return ("import by one silo, hours", place => place.Households * inputs.ImportMilliseconds / 3.6e6);
        yield return ("evaluation, counties one after the other, minutes", place => place.Households * inputs.EvaluationMicroseconds / 6e7);
        yield return ("evaluation, a silo for each database, minutes", place =>
            place.Households * inputs.EvaluationMicroseconds / 6e7 / Databases(place, Stored(place)));
    }

    private static double Databases(ScalePlace place, double kibi) => Math.Min(place.Counties, Math.Ceiling(kibi / Tera));

    // Three digits say as much as was measured; what is counted is counted.
    private static string Number(double value) => value switch
    {
        >= 1000 => value.ToString("N0", CultureInfo.InvariantCulture),
        _ when double.IsInteger(value) => value.ToString("0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.#####", CultureInfo.InvariantCulture),
    };
}
