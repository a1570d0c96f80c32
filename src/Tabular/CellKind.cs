namespace Lianxin.Tabular;

/// <summary>What a spreadsheet took a cell for.</summary>
public enum CellKind
{
    /// <summary>Text, as every CSV cell is.</summary>
    Text = 0,

    /// <summary>A number that was kept exactly.</summary>
    Number = 1,

    /// <summary>A number of more digits than a spreadsheet keeps: its last digits are lost.</summary>
    RoundedNumber = 2,

    /// <summary>A date; the text is <c>yyyy-MM-dd</c>.</summary>
    Day = 3,

    /// <summary>A formula's error, such as <c>#N/A</c>; the text is empty.</summary>
    Error = 4,
}
