using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Texts;

namespace Lianxin.Tabular.Mapping;

/// <summary>
/// Which header stands for which column. Canonical names, the usual headers and their aliases are always known; what a
/// mapping says goes before them, and the same mapping names the columns of an export.
/// </summary>
public sealed class ColumnMapping
{
    private readonly Dictionary<string, string> _saved;

    /// <summary>A mapping of one's own.</summary>
    /// <param name="kind">The kind of file.</param>
    /// <param name="columns">Header to canonical name; an empty name means that the column is not read.</param>
    /// <exception cref="TabularException">The kind is unspecified, or has no such column.</exception>
    public ColumnMapping(ImportKind kind, IReadOnlyDictionary<string, string> columns)
    {
        var known = FormatColumns.Of(kind).Select(column => column.Name).ToHashSet();
        if (known.Count == 0
            || columns.Any(pair => CellText.Header(pair.Key).Length == 0 || (pair.Value.Length > 0 && !known.Contains(pair.Value))))
            throw Unreadable.BadMapping();
        Kind = kind;
        Columns = columns.ToImmutableSortedDictionary(StringComparer.Ordinal);
        _saved = [];
        foreach (var (header, name) in Columns)
        {
            if (!_saved.TryAdd(CellText.Header(header), name))
                throw Unreadable.BadMapping();
        }
    }

    /// <summary>The kind of file.</summary>
    public ImportKind Kind { get; }

    /// <summary>Header to canonical name, beyond the usual ones.</summary>
    public ImmutableSortedDictionary<string, string> Columns { get; }

    /// <summary>The usual headers only.</summary>
    /// <param name="kind">The kind of file.</param>
    /// <returns>The mapping.</returns>
    public static ColumnMapping Default(ImportKind kind) => new(kind, ImmutableDictionary<string, string>.Empty);

    /// <summary>Finds the columns of a file.</summary>
    /// <param name="headers">The file's headers.</param>
    /// <returns>Where they are.</returns>
    /// <exception cref="TabularException">A required column is missing, or two stand for one.</exception>
    public BoundColumns Bind(IReadOnlyList<string> headers)
    {
        var columns = FormatColumns.Of(Kind);
        var usual = UsualNames(columns);
        var claimed = headers.Select(header => _saved.GetValueOrDefault(CellText.Header(header))).ToHashSet();
        var positions = new Dictionary<string, int>();
        var warnings = ImmutableArray.CreateBuilder<ColumnWarning>();
        for (var at = 0; at < headers.Count; at++)
        {
            var key = CellText.Header(headers[at]);
            if (key.Length == 0)
                continue;
            if (!_saved.TryGetValue(key, out var name) && usual.TryGetValue(key, out name) && claimed.Contains(name))
                name = null;
            if (string.IsNullOrEmpty(name))
                warnings.Add(new ColumnWarning(headers[at], $"the column is not read: {headers[at]}", $"此列不导入:{headers[at]}"));
            else if (!positions.TryAdd(name, at))
                throw Unreadable.MappedTwice(name, headers[positions[name]], headers[at]);
        }

        var missing = columns
            .Where(column => column.IsRequired && !positions.ContainsKey(column.Name))
            .Select(column => column.Header)
            .ToList();
        if (missing.Count > 0)
            throw Unreadable.MissingColumns(missing);
        return new BoundColumns(columns, headers, positions, warnings.ToImmutable());
    }

    /// <summary>The header under which an export writes a column.</summary>
    /// <param name="column">A column of the kind.</param>
    /// <returns>The mapping's header for it, else the usual one.</returns>
    public string HeaderOf(Column column) =>
        Columns.Where(pair => pair.Value == column.Name).Select(pair => pair.Key).FirstOrDefault(column.Header);

    private static Dictionary<string, string> UsualNames(IEnumerable<Column> columns)
    {
        var names = new Dictionary<string, string>();
        foreach (var column in columns)
        {
            string[] headers = [column.Name, column.Header, .. column.Aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            foreach (var header in headers)
                names.TryAdd(CellText.Header(header), column.Name);
        }

        return names;
    }
}
