namespace Lianxin.Tabular;

/// <summary>What a file may measure. Checked while reading, before memory is taken for what exceeds it.</summary>
public static class TabularLimits
{
    /// <summary>Bytes in a file: 256 MiB.</summary>
    public const long FileBytes = 256L << 20;

    /// <summary>Columns in a table.</summary>
    public const int Columns = 200;

    /// <summary>Characters in a cell; Excel's own limit.</summary>
    public const int CellCharacters = 32_767;

    /// <summary>Rows in a worksheet; Excel's own limit. CSV has none but the file's size.</summary>
    public const int WorksheetRows = 1_048_576;

    /// <summary>Columns in a worksheet; Excel's own limit.</summary>
    public const int WorksheetColumns = 16_384;

    /// <summary>Digits that Excel keeps of a number; what has more was rounded.</summary>
    public const int NumberDigits = 15;

    /// <summary>Members a household may have.</summary>
    public const int HouseholdMembers = 30;

    internal const int WorkbookParts = 2_000;
    internal const long WorkbookBytes = 1L << 30;
    internal const long SharedTextBytes = 256L << 20;
    internal const int CompressionRatio = 500;
    internal const int HeaderSearchRows = 10;
}
