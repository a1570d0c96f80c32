using System.Text;
using System.Text.RegularExpressions;

namespace Lianxin.Tabular.Texts;

/// <summary>
/// Cleans what people type. Full-width letters, digits and spaces become half-width everywhere; punctuation only in codes,
/// numbers, days and headers, because a Chinese sentence keeps its own. Compatibility forms are not composed: the service
/// runs without a culture library, where the runtime takes all text for composed.
/// </summary>
public static partial class CellText
{
    private const char FullWidthFirst = '\uFF01';
    private const char FullWidthLast = '\uFF5E';
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Free text: letters, digits and spaces half-width, no control or invisible characters, trimmed.</summary>
    /// <param name="text">A cell.</param>
    /// <returns>The clean text; line breaks inside are kept as LF.</returns>
    public static string Plain(string text) => Clean(text, punctuation: false);

    /// <summary>A code, number, day or list: as <see cref="Plain"/>, punctuation half-width too.</summary>
    /// <param name="text">A cell.</param>
    /// <returns>The clean text.</returns>
    public static string Code(string text) => Clean(text, punctuation: true);

    /// <summary>A header for comparison: as <see cref="Code"/>, without spaces, required-marks and case.</summary>
    /// <param name="text">A header.</param>
    /// <returns>The key by which headers are looked up.</returns>
    public static string Header(string text) => HeaderNoise().Replace(Clean(text, punctuation: true), string.Empty).ToUpperInvariant();

    /// <summary>The parts of a list, separated by <c>;</c> or what people put instead; empty ones left out.</summary>
    /// <param name="text">A cell.</param>
    /// <returns>The parts, clean.</returns>
    public static string[] List(string text) =>
        Clean(text, punctuation: true).Split([';', ',', '、', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"[\s*]+")]
    private static partial Regex HeaderNoise();

    private static string Clean(string text, bool punctuation)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c))
                clean.Append('\uFFFD');
            else if (c == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? string.Empty : "\n");
            else if (Replacement(c, punctuation) is { } kept)
                clean.Append(kept);
        }

        return clean.ToString().Trim();
    }

    private static char? Replacement(char c, bool punctuation) => c switch
    {
        '\n' => c,
        '\t' => ' ',
        '\u3000' or '\u00A0' => ' ',
        '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\u2060' or '\u00AD' => null,
        >= FullWidthFirst and <= FullWidthLast when punctuation || char.IsLetterOrDigit(c) => (char)(c - FullWidthOffset),
        '\uFFFE' or '\uFFFF' => null,
        _ when char.IsControl(c) => null,
        _ => c,
    };
}
