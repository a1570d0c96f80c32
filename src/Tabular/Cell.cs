namespace Lianxin.Tabular;

/// <summary>A cell as the file has it, before normalisation.</summary>
/// <param name="Text">Never null.</param>
/// <param name="Kind">What the spreadsheet took it for.</param>
public readonly record struct Cell(string Text, CellKind Kind = CellKind.Text)
{
    /// <summary>Nothing written.</summary>
    public static Cell Empty => new(string.Empty);

    /// <summary>Whether nothing but white space is written.</summary>
    public bool IsBlank => Kind != CellKind.Error && string.IsNullOrWhiteSpace(Text);
}
