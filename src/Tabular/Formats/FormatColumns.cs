using Lianxin.Tabular.Mapping;

namespace Lianxin.Tabular.Formats;

/// <summary>The columns of each kind.</summary>
public static class FormatColumns
{
    /// <summary>A kind's columns.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The columns as written; none for the unspecified kind.</returns>
    public static ImmutableArray<Column> Of(ImportKind kind) => kind switch
    {
        ImportKind.Divisions => RecordFormats.Divisions.Columns,
        ImportKind.Bodies => RecordFormats.Bodies.Columns,
        ImportKind.Cadres => RecordFormats.Cadres.Columns,
        ImportKind.Households => RecordFormats.Households.Columns,
        ImportKind.Links => RecordFormats.Links.Columns,
        ImportKind.Activity => RecordFormats.Activity.Columns,
        _ => [],
    };
}
