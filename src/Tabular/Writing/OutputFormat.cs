namespace Lianxin.Tabular.Writing;

/// <summary>How a file is written.</summary>
public enum OutputFormat
{
    /// <summary>CSV in UTF-8.</summary>
    Csv = 1,

    /// <summary>CSV in UTF-8 with a byte order mark, for Excel.</summary>
    CsvWithMark = 2,

    /// <summary>CSV in GB18030.</summary>
    CsvGb18030 = 3,

    /// <summary>An .xlsx workbook, every cell formatted as text.</summary>
    Xlsx = 4,
}
