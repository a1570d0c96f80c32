using System.Globalization;
using System.Text.RegularExpressions;

namespace Lianxin.Tabular.Texts;

/// <summary>Whole numbers as people write them, and the traces of numbers that a spreadsheet spoilt.</summary>
public static partial class NumberText
{
    /// <summary>Reads a whole number, with thousands separators and a redundant <c>.00</c>.</summary>
    /// <param name="text">A cell.</param>
    /// <param name="number">The number, or 0.</param>
    /// <returns>Whether the text is a whole number that fits.</returns>
    public static bool TryParse(string text, out long number)
    {
        number = 0;
        var clean = CellText.Code(text);
        return Pattern().IsMatch(clean)
            && long.TryParse(clean.Split('.')[0].Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Whether a spreadsheet wrote a long number as <c>5.11323E+17</c>: its last digits are lost.</summary>
    /// <param name="text">A cell.</param>
    /// <returns>Whether it is in scientific notation.</returns>
    public static bool IsScientific(string text) => Scientific().IsMatch(CellText.Code(text));

    [GeneratedRegex(@"^-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.0{1,2})?$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^[0-9](?:\.[0-9]+)?[Ee]\+[0-9]+$")]
    private static partial Regex Scientific();
}
