using System.Text;

namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>Rows of a CSV file (RFC 4180, one header row), each as cells by header. No library of the product's is used.</summary>
internal static class CsvRows
{
    public static IReadOnlyList<Dictionary<string, string>> Read(string path)
    {
        var records = Records(File.ReadAllText(path, new UTF8Encoding(false, true)));
        var header = records[0];
        return [.. records.Skip(1).Select(cells => Enumerable.Range(0, header.Count).ToDictionary(i => header[i], i => cells[i], StringComparer.Ordinal))];
    }

    private static List<List<string>> Records(string text)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[++i]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\n' when !quoted:
                    record.Add(cell.ToString());
                    cell.Clear();
                    if (text[i] == '\n')
                    {
                        records.Add(record);
                        record = [];
                    }

                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        return records;
    }
}
