using CsvHelper;

namespace Lianxin.Cli.Demo;

/// <summary>Reads a county's name from its divisions.</summary>
public static class DivisionFile
{
    /// <summary>The name in <c>areas.csv</c>, or null when it isn't there.</summary>
    public static string? NameOf(string directory, string county)
    {
        var file = Path.Combine(directory, "areas.csv");
        if (!File.Exists(file))
            return null;
        using var csv = CsvReader.FromFile(file, CsvReaderOptions.Default);
        while (csv.Read())
        {
            if (csv.GetString("code") == county)
                return csv.GetString("name");
        }

        return null;
    }
}
