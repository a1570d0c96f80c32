using CsvHelper;

namespace Lianxin.Cli.Demo;

/// <summary>Reads a county's name from its divisions.</summary>
public static class DivisionFile
{
    /// <summary>The name in <c>areas.csv</c>, or the code when it isn't there.</summary>
    public static string NameOf(string directory, string county)
    {
        using var csv = CsvReader.FromFile(Path.Combine(directory, "areas.csv"), CsvReaderOptions.Default);
        while (csv.Read())
        {
            if (csv.GetString("code") == county)
                return csv.GetString("name");
        }

        return county;
    }
}
