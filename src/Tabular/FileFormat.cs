namespace Lianxin.Tabular;

/// <summary>What a registry file is.</summary>
public enum FileFormat
{
    /// <summary>Not stated: told from the file's first bytes.</summary>
    Unspecified = 0,

    /// <summary>Comma- or tab-separated text in UTF-8, GB18030 or UTF-16 with a byte order mark.</summary>
    Csv = 1,

    /// <summary>An Excel or WPS workbook (.xlsx).</summary>
    Xlsx = 2,
}
