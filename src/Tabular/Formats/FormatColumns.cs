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

    /// <summary>A refusal's English sentence as it reads beside a file: it names the column, not the command's field.</summary>
    /// <param name="refusal">The refusal; its sentence may begin with its field.</param>
    /// <param name="header">The file's header; empty when no column is behind the field.</param>
    /// <returns>The sentence.</returns>
    public static string InFileWords(Refusal refusal, string header) =>
        header.Length > 0 && refusal.Field.Length > 0 && refusal.Message.StartsWith(refusal.Field + " ", StringComparison.Ordinal)
            ? header + refusal.Message[refusal.Field.Length..]
            : refusal.Message;

    /// <summary>The column behind a command's field: the commands' names differ from the columns' by their endings.</summary>
    /// <param name="columns">The columns of a kind; its number comes first.</param>
    /// <param name="field">Such as <c>members[2].id_number</c>, <c>village</c> or <c>terms.external_no</c>.</param>
    /// <returns>The column, or null.</returns>
    public static Column? Behind(ImmutableArray<Column> columns, string field)
    {
        var name = field[(field.LastIndexOf('.') + 1)..];
        var stem = name.EndsWith("_id", StringComparison.Ordinal) ? name[..^3] : name;
        string[] names = name == "external_no" ? [columns[0].Name] : [name, stem + "_code", stem + "_no"];
        return columns.FirstOrDefault(candidate => names.Contains(candidate.Name));
    }
}
