namespace Lianxin.Grains.Imports;

/// <summary>An import's result.</summary>
/// <param name="Kind">Kind of file.</param>
/// <param name="Records">Records in the file; of households one for several rows.</param>
/// <param name="Clean">Whether no record was refused.</param>
/// <param name="Format">CSV or XLSX.</param>
/// <param name="Encoding">The text's encoding; empty for a workbook.</param>
/// <param name="IgnoredColumns">Headers that were not read.</param>
internal sealed record ImportReport(string Kind, long Records, bool Clean, string Format, string Encoding, ImmutableArray<string> IgnoredColumns);
