using System.Text;

namespace Lianxin.Generator.Tests;

/// <summary>A CSV file read by RFC 4180, apart from the code under test.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;

    private CsvTable(List<string[]> records)
    {
        _columns = records[0].Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);
        Rows = [.. records.Skip(1).Select(cells => new CsvRow(_columns, cells))];
    }

    public IReadOnlyList<CsvRow> Rows { get; }

    public static CsvTable Read(string path) => new(Parse(File.ReadAllText(path, new UTF8Encoding(false, true))));

    private static List<string[]> Parse(string text)
    {
        var records = new List<string[]>();
        var record = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (c == ',')
                    continue;
                records.Add([.. record]);
                record.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        Assert.Empty(record);
        Assert.All(records, cells => Assert.Equal(records[0].Length, cells.Length));
        return records;
    }
}
