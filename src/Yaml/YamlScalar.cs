using System.Globalization;
using System.Text.Json;

namespace Lianxin.Yaml;

/// <summary>Readers of single values.</summary>
public static class YamlScalar
{
    /// <summary>Reads a text.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="value">What it says.</param>
    /// <returns>Null when it was read, or why not.</returns>
    public delegate Wrong? Reader<T>(string text, out T value);

    /// <summary>Any text that is not blank.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The text, trimmed.</param>
    public static Wrong? Text(string text, out string value)
    {
        value = text.Trim();
        return value.Length > 0 ? null : new Wrong("is empty", "不能为空");
    }

    /// <summary>A whole number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number.</param>
    public static Wrong? Int(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            ? null
            : new Wrong($"'{text}' is not a whole number", $"“{text}”不是整数");

    /// <summary>A decimal number with a point.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number.</param>
    public static Wrong? Decimal(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            ? null
            : new Wrong($"'{text}' is not a number", $"“{text}”不是数字");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">Which.</param>
    public static Wrong? Bool(string text, out bool value)
    {
        value = text == "true";
        return value || text == "false" ? null : new Wrong($"'{text}' is neither true nor false", $"“{text}”应为true或false");
    }

    /// <summary>A member of an enumeration in upper snake case.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="value">The member.</param>
    public static Wrong? Enum<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum
    {
        foreach (var member in System.Enum.GetValues<TEnum>())
        {
            if (!member.Equals(default(TEnum)) && Name(member) == text)
            {
                value = member;
                return null;
            }
        }

        value = default;
        var members = string.Join(", ", System.Enum.GetValues<TEnum>().Where(member => !member.Equals(default(TEnum))).Select(Name));
        return new Wrong($"'{text}' is none of {members}", $"“{text}”不在可选值{members}之中");
    }

    /// <summary>A member's name in upper snake case.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="member">The member.</param>
    public static string Name<TEnum>(TEnum member)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(member.ToString());

    /// <summary>Why a value was not read.</summary>
    /// <param name="Message">In English.</param>
    /// <param name="MessageZh">In Chinese.</param>
    public sealed record Wrong(string Message, string MessageZh);
}
