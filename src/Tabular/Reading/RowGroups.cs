namespace Lianxin.Tabular.Reading;

/// <summary>
/// Groups rows by a key. Rows that stand together stream; a first pass over the keys finds the few groups whose rows
/// don't, and only those are kept until the end of the file, so that memory doesn't grow with it.
/// </summary>
internal static class RowGroups
{
    /// <summary>Groups a table's rows; a row without a key is a group of its own.</summary>
    public static IEnumerable<IReadOnlyList<TabularRow>> By(TabularReader table, Func<TabularRow, string> keyOf)
    {
        var scattered = FindScattered(table, keyOf);
        var kept = new OrderedDictionary<string, List<TabularRow>>();
        var group = new List<TabularRow>();
        var last = string.Empty;
        foreach (var row in table.Rows())
        {
            var key = keyOf(row);
            if (group.Count > 0 && (key.Length == 0 || key != last))
            {
                yield return group;
                group = [];
            }

            last = key;
            if (key.Length > 0 && scattered.Contains(key))
            {
                if (!kept.TryGetValue(key, out var rows))
                    kept.Add(key, rows = []);
                rows.Add(row);
            }
            else
            {
                group.Add(row);
            }
        }

        if (group.Count > 0)
            yield return group;
        foreach (var rows in kept.Values)
            yield return rows;
    }

    private static HashSet<string> FindScattered(TabularReader table, Func<TabularRow, string> keyOf)
    {
        var seen = new HashSet<string>();
        var scattered = new HashSet<string>();
        var last = string.Empty;
        foreach (var row in table.Rows())
        {
            var key = keyOf(row);
            if (key != last && key.Length > 0 && !seen.Add(key))
                scattered.Add(key);
            last = key;
        }

        return scattered;
    }
}
