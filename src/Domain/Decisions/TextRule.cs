using System.Buffers;
using System.Globalization;
using System.Text;

namespace Lianxin.Domain.Decisions;

/// <summary>
/// Which characters a text may hold: the one rule for every text of every command, question and file. Refused are control
/// characters, Unicode's noncharacters and halves of surrogate pairs, because some store or reader on the way would drop or
/// change them; in one-line texts also line breaks, and the controls that make a name read in another order than it is stored.
/// </summary>
public static class TextRule
{
    // Whatever either rule may refuse, and halves of whole characters: a text without any of these is fine.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        Enumerable.Range(0, 0x10000)
            .Where(c => char.IsSurrogate((char)c) || IsBroken(c) || EndsLine(c) || Reorders(c))
            .Select(c => (char)c)
            .ToArray());

    /// <summary>Notes, descriptions, reasons: tabs and line breaks are allowed.</summary>
    /// <param name="field">The field, as in the API.</param>
    /// <param name="label">Its name in Chinese; may be empty.</param>
    /// <param name="text">The text; null is empty.</param>
    /// <returns><see cref="RefusalCode.InvalidField"/> naming the first character at fault, or null.</returns>
    public static Refusal? Lines(string field, string label, string? text) => Check(field, label, text, IsBroken);

    /// <summary>Names, titles, codes, addresses: one line.</summary>
    /// <param name="field">The field, as in the API.</param>
    /// <param name="label">Its name in Chinese; may be empty.</param>
    /// <param name="text">The text; null is empty.</param>
    /// <returns><see cref="RefusalCode.InvalidField"/> naming the first character at fault, or null.</returns>
    public static Refusal? Line(string field, string label, string? text) =>
        Check(field, label, text, static rune => IsBroken(rune) || EndsLine(rune) || Reorders(rune));

    private static Refusal? Check(string field, string label, string? text, Func<int, bool> refused)
    {
        var rest = text.AsSpan();
        if (!rest.ContainsAny(Suspects))
            return null;
        for (var at = 1; !rest.IsEmpty; at++)
        {
            var whole = Rune.DecodeFromUtf16(rest, out var rune, out var used) == OperationStatus.Done;
            var value = whole ? rune.Value : rest[0];
            if (!whole || refused(value))
                return Refused(field, label, value, at);
            rest = rest[used..];
        }

        return null;
    }

    private static Refusal Refused(string field, string label, int value, int at)
    {
        var code = $"U+{value.ToString("X4", CultureInfo.InvariantCulture)}";
        return Fields.Invalid(
            field,
            $"has the character {code} at position {at}, which is not allowed here",
            $"{label}第{at}个字符（{code}）是不可见或无效的字符，请删除");
    }

    private static bool IsBroken(int rune) =>
        rune is (< 0x20 and not ('\t' or '\n' or '\r')) or (>= 0x7F and < 0xA0) or (>= 0xFDD0 and <= 0xFDEF)
        || (rune & 0xFFFE) == 0xFFFE;

    private static bool EndsLine(int rune) => rune is '\t' or '\n' or '\r' or 0x2028 or 0x2029;

    private static bool Reorders(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
