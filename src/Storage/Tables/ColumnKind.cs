namespace Lianxin.Storage.Tables;

/// <summary>How a record's property is stored, the same in both stores so that one SQL text serves both.</summary>
public enum ColumnKind
{
    /// <summary>Text, compared by bytes.</summary>
    Text,

    /// <summary>A 32-bit integer; enums by their number.</summary>
    Integer,

    /// <summary>A 64-bit integer.</summary>
    BigInteger,

    /// <summary>A flag, as integer 0 or 1.</summary>
    Flag,

    /// <summary>A day, as <see cref="DateOnly.DayNumber"/>: compares and subtracts as an integer.</summary>
    Day,
}
