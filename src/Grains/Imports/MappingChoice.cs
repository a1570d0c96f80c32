using Lianxin.Domain.Counties;
using Lianxin.Domain.Decisions;
using Lianxin.Tabular;
using Lianxin.Tabular.Mapping;

namespace Lianxin.Grains.Imports;

/// <summary>Which columns a file has, as its import or export was asked for.</summary>
internal static class MappingChoice
{
    /// <summary>The kind of a code.</summary>
    /// <param name="code">Such as <c>HOUSEHOLDS</c>.</param>
    /// <returns>The kind, or unspecified.</returns>
    public static ImportKind KindOf(string? code) =>
        Enum.GetValues<ImportKind>().FirstOrDefault(kind => string.Equals(kind.ToString(), code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of a code.</summary>
    /// <param name="code">CSV, XLSX or empty.</param>
    /// <returns>The format, or null for anything else.</returns>
    public static FileFormat? FormatOf(string? code) => code switch
    {
        null or "" => FileFormat.Unspecified,
        "CSV" => FileFormat.Csv,
        "XLSX" => FileFormat.Xlsx,
        _ => null,
    };

    /// <summary>The mapping: stated columns before saved ones.</summary>
    /// <param name="kind">The kind of file.</param>
    /// <param name="saved">Name of a saved mapping, or empty.</param>
    /// <param name="stated">Header to canonical name.</param>
    /// <param name="county">The county with its saved mappings.</param>
    /// <returns>The mapping.</returns>
    /// <exception cref="TabularException">There is no such mapping, or it is of another kind.</exception>
    public static ColumnMapping Of(ImportKind kind, string? saved, ImmutableSortedDictionary<string, string>? stated, CountyState county)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!string.IsNullOrEmpty(saved))
        {
            if (!county.Mappings.TryGetValue(saved, out var json) || MappingJson.Read(json) is not { } mapping || mapping.Kind != kind)
            {
                throw new TabularException(new Refusal(
                    RefusalCode.NotFound, $"no mapping for {kind} is saved under that name", "没有该名称的列对应关系", "saved_mapping"));
            }

            foreach (var (header, name) in mapping.Columns)
                columns[header] = name;
        }

        foreach (var (header, name) in stated ?? ImmutableSortedDictionary<string, string>.Empty)
            columns[header] = name;
        return new ColumnMapping(kind, columns);
    }
}
