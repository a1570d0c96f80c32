using System.Collections.Concurrent;
using System.Reflection;
using Lianxin.Domain.Rows;

namespace Lianxin.Ledger.Models;

/// <summary>Keys of read-model rows: by convention a row's first column.</summary>
public static class RowKeys
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo> KeyColumns = new();

    /// <summary>The key of a row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Its kind and key: what an upsert goes by.</returns>
    public static (Type Kind, string Key) Of(IProjectionRow row) =>
        (row.GetType(), (string)KeyColumns.GetOrAdd(row.GetType(), FirstColumn).GetValue(row)!);

    private static PropertyInfo FirstColumn(Type kind)
    {
        var first = kind.GetConstructors().SelectMany(constructor => constructor.GetParameters().Take(1)).FirstOrDefault();
        return first?.ParameterType == typeof(string) && kind.GetProperty(first.Name!) is { } property
            ? property
            : throw new InvalidOperationException($"the first column of {kind.Name} is no text key");
    }
}
