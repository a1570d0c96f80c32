using System.Globalization;

namespace Lianxin.Bench.Reports;

/// <summary>Where results are kept; none replaces another.</summary>
public static class ResultFile
{
    private const string Place = "bench/results";

    /// <summary>Writes a result.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> WriteAsync(DateTimeOffset day, string name, string report)
    {
        var start = Path.Combine(Directory.CreateDirectory(Place).FullName, string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}-{name}"));
        var path = Enumerable.Range(2, 1000).Select(number => $"{start}-{number}.md").Prepend($"{start}.md").First(free => !File.Exists(free));
        await File.WriteAllTextAsync(path, report);
        return path;
    }
}
