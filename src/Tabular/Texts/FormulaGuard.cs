using System.Text.RegularExpressions;

namespace Lianxin.Tabular.Texts;

/// <summary>
/// Keeps CSV text from being run as a formula: a text that starts like one gets an apostrophe, which spreadsheets take for
/// "text follows" and our reader takes off again. Workbooks need none, there a cell says itself that it is text.
/// </summary>
internal static partial class FormulaGuard
{
    public static string Protect(string text) => Dangerous().IsMatch(text) ? "'" + text : text;

    public static string Remove(string text) => text.Length > 1 && text[0] == '\'' && Dangerous().IsMatch(text) ? text[1..] : text;

    // Full-width signs too: some spreadsheets take them for the plain ones.
    [GeneratedRegex(@"^'*[=+\-@\t\r＝＋－＠]")]
    private static partial Regex Dangerous();
}
