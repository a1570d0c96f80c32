using System.Collections.Frozen;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Rows;

namespace Lianxin.Storage.Tables;

/// <summary>Every projection and fact table, found once from the records in Domain: a new record needs a migration and nothing else here.</summary>
public static class ReadModel
{
    private static readonly FrozenDictionary<Type, ProjectionTable> RowsByType =
        Records(typeof(IProjectionRow)).ToFrozenDictionary(t => t, t => Make<ProjectionTable>(typeof(ProjectionTable<>), t));

    private static readonly FrozenDictionary<Type, FactTable> FactsByType =
        Records(typeof(IFact)).ToFrozenDictionary(t => t, t => Make<FactTable>(typeof(FactTable<>), t));

    /// <summary>Tables of rows, by name.</summary>
    public static ImmutableArray<ProjectionTable> Rows { get; } = [.. RowsByType.Values.OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>Tables of facts, by name.</summary>
    public static ImmutableArray<FactTable> Facts { get; } = [.. FactsByType.Values.OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>All of them: rows, then facts.</summary>
    public static ImmutableArray<RecordTable> All { get; } = [.. Rows, .. Facts];

    internal static ProjectionTable TableOf(IProjectionRow row) => RowsByType[row.GetType()];

    internal static FactTable TableOf(IFact fact) => FactsByType[fact.GetType()];

    internal static ProjectionTable<TRow> RowsOf<TRow>()
        where TRow : class, IProjectionRow => (ProjectionTable<TRow>)RowsByType[typeof(TRow)];

    internal static FactTable FactsOf(Type fact) => FactsByType[fact];

    internal static FactTable<TFact> FactsOf<TFact>()
        where TFact : class, IFact => (FactTable<TFact>)FactsByType[typeof(TFact)];

    private static IEnumerable<Type> Records(Type kind) =>
        kind.Assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: false } && kind.IsAssignableFrom(t));

    private static TTable Make<TTable>(Type generic, Type record) =>
        (TTable)Activator.CreateInstance(
            generic.MakeGenericType(record), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic, null, null, null)!;
}
