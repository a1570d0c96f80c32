using System.Text;
using Lianxin.Generator.Csv;

namespace Lianxin.Generator.Divisions;

/// <summary>Reads one county out of divisions files in the china-division format and copies its rows unchanged.</summary>
internal static class DivisionFiles
{
    public static County CopyCounty(string fromDirectory, string countyCode, string toDirectory)
    {
        var areas = Copy("areas.csv", 6);
        var townships = Copy("streets.csv", 9);
        var villages = Copy("villages.csv", 12);
        return new County(areas[0], townships, villages);

        List<Division> Copy(string file, int codeLength)
        {
            var source = Path.Combine(fromDirectory, file);
            if (!File.Exists(source))
                throw new InvalidDataException($"{source} does not exist");
            var lines = File.ReadAllLines(source, Encoding.UTF8);
            List<string> header = lines.Length > 0 ? CsvLine.Split(lines[0]) : [];
            var (code, name) = (header.IndexOf("code"), header.IndexOf("name"));
            if (code < 0 || name < 0)
                throw new InvalidDataException($"{source} has no columns code and name");

            var kept = new List<(Division Division, string Line)>();
            foreach (var line in lines.Skip(1))
            {
                var cells = CsvLine.Split(line);
                if (cells.Count > Math.Max(code, name) && cells[code].Length == codeLength
                    && cells[code].StartsWith(countyCode, StringComparison.Ordinal))
                    kept.Add((new Division(cells[code], cells[name]), line));
            }

            if (kept.Count == 0)
                throw new InvalidDataException($"{source} has no row of county {countyCode}");
            var text = string.Concat(kept.Select(row => row.Line + "\n").Prepend(lines[0] + "\n"));
            File.WriteAllText(Path.Combine(toDirectory, file), text, new UTF8Encoding(false));
            return [.. kept.Select(row => row.Division).OrderBy(division => division.Code, StringComparer.Ordinal)];
        }
    }
}
