using System.Data.Common;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Queries;
using Lianxin.Ledger.Queries;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Tables;

namespace Lianxin.Storage.Queries;

/// <summary>A filtered list of one kind of row, paged by key. The row's table has the alias <c>r</c>.</summary>
internal sealed class RowQuery
{
    private const char KeySeparator = '/';
    private readonly List<string> _conditions = ["r.county = @county"];
    private readonly List<(string Name, object Value)> _values;

    public RowQuery(CountyCode county) => _values = [("county", county.Value)];

    /// <summary>Adds a condition when its value is given.</summary>
    public RowQuery When(object? value, string condition, string parameter)
    {
        if (value is null)
            return this;
        return Bind(parameter, value).Where(condition);
    }

    /// <summary>Binds a value that a condition names beside its own; null binds nothing.</summary>
    public RowQuery Bind(string parameter, object? value)
    {
        if (value is not null)
            _values.Add((parameter, Stored(value)));
        return this;
    }

    public RowQuery Where(string condition)
    {
        _conditions.Add(condition);
        return this;
    }

    /// <summary>Reads one page and the number of all matches.</summary>
    /// <param name="connections">The store.</param>
    /// <param name="keys">The columns that order the list and together are unique.</param>
    /// <param name="keyOf">Their values in a row.</param>
    /// <param name="page">The page.</param>
    /// <param name="cancellation">Gives up.</param>
    public ValueTask<Page<TRow>> PageAsync<TRow>(
        StoreConnections connections, string[] keys, Func<TRow, string[]> keyOf, PageRequest page, CancellationToken cancellation)
        where TRow : class, IProjectionRow
    {
        var table = ReadModel.RowsOf<TRow>();
        return PageAsync(connections, $"{table.Name} r", table.ColumnsOf("r"), r => table.Read(r, 0), keys, keyOf, page, cancellation);
    }

    /// <summary>The same over any tables and columns.</summary>
    public ValueTask<Page<T>> PageAsync<T>(
        StoreConnections connections,
        string tables,
        string columns,
        Func<DbDataReader, T> read,
        string[] keys,
        Func<T, string[]> keyOf,
        PageRequest page,
        CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Size, 1_000);
        var matching = $"FROM {tables} WHERE {string.Join(" AND ", _conditions)}";
        var order = string.Join(", ", keys);
        var first = string.IsNullOrEmpty(page.After);
        var after = first ? [] : page.After!.Split(KeySeparator, keys.Length);

        // The first page names no key to go on after: a planner would rather walk that range than take the few keys a filter gives.
        var beyond = first ? string.Empty : $" AND ({order}) > ({string.Join(", ", keys.Select((_, i) => $"@after{i}"))})";
        var sql = new SqlText($"SELECT count(*) {matching}; SELECT {columns} {matching}{beyond} ORDER BY {order} LIMIT @take")
            .With(_values)
            .With(first ? [] : keys.Select((_, i) => ($"after{i}", (object)(i < after.Length ? after[i] : string.Empty))))
            .With("take", page.Size + 1);
        return connections.ReadAsync(
            sql,
            async reader =>
            {
                await reader.ReadAsync(cancellation);
                var total = reader.GetInt64(0);
                await reader.NextResultAsync(cancellation);
                var items = await StoreConnections.ListAsync(reader, read, cancellation);
                var more = items.Count > page.Size;
                if (more)
                    items.RemoveAt(page.Size);
                return new Page<T>([.. items], more ? string.Join(KeySeparator, keyOf(items[^1])) : string.Empty, total);
            },
            cancellation);
    }

    private static object Stored(object value) => value switch
    {
        DateOnly day => day.DayNumber,
        Enum number => Convert.ToInt32(number, System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };
}
