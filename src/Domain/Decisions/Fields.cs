using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Decisions;

/// <summary>Checks of single fields. Each gives a refusal or null, so that they chain with <c>??</c>.</summary>
internal static class Fields
{
    public static Refusal Invalid(string field, string message, string messageZh) =>
        new(RefusalCode.InvalidField, $"{field} {message}", messageZh, field);

    /// <summary>Free text of several lines: length in characters (Unicode scalars) after trimming.</summary>
    public static Refusal? Text(string field, string label, string? value, int least, int most) =>
        Length(field, label, value, least, most) ?? TextRule.Lines(field, label, value);

    /// <summary>A name, title or address, of one line: length as for <see cref="Text"/>.</summary>
    public static Refusal? Name(string field, string label, string? value, int least, int most) =>
        Length(field, label, value, least, most) ?? TextRule.Line(field, label, value);

    /// <summary>External numbers and other short texts kept in clear: one line, no spaces at the ends.</summary>
    public static Refusal? Code(string field, string label, string? value, int most) =>
        Name(field, label, value, 0, most)
        ?? (value is not null && value != value.Trim() ? Invalid(field, "has spaces at its ends", $"{label}首尾有空格") : null);

    /// <summary>The external number of what is founded. One written as an id names what is there already: nothing new may bear it.</summary>
    public static Refusal? Number<T>(string field, string label, string? value)
        where T : struct, IEntityId<T> =>
        Code(field, label, value, 50)
        ?? (EntityId.TryParse<T>(value, out _)
            ? new Refusal(
                RefusalCode.NotFound,
                $"{value} is an id, and this county has nothing by that id; what is new has a number of its own or none",
                $"{value}是系统编号，本县没有登记；新登记的{label}请用自有编号或留空",
                field)
            : null);

    /// <summary>A day that is neither in the future nor absurdly long ago.</summary>
    public static Refusal? Day(string field, string label, DateOnly day, DateOnly earliest, DateOnly today)
    {
        if (day > today)
        {
            return new Refusal(
                RefusalCode.DateInFuture, $"{field} is {day:O}, today is {today:O}", $"{label}（{day:yyyy-MM-dd}）晚于今天（{today:yyyy-MM-dd}）", field);
        }

        return day < earliest
            ? Invalid(field, $"is {day:O}, the earliest day possible is {earliest:O}", $"{label}（{day:yyyy-MM-dd}）早于可填写的最早日期（{earliest:yyyy-MM-dd}）")
            : null;
    }

    public static Refusal? Stated<T>(string field, string label, T value)
        where T : struct, Enum =>
        !Enum.IsDefined(value) || value.Equals(default(T))
            ? Invalid(field, "is not stated or unknown", $"请选择{label}")
            : null;

    /// <summary>Like <see cref="Stated{T}"/>, but "unspecified" is an answer.</summary>
    public static Refusal? Known<T>(string field, string label, T value)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? null : Invalid(field, $"has the unknown value {value}", $"{label}的取值无效");

    public static Refusal? Range(string field, string label, long value, long least, long most) =>
        value < least || value > most
            ? Invalid(field, $"is {value}, allowed are {least} to {most}", $"{label}应在{least}至{most}之间，现为{value}")
            : null;

    /// <summary>An id; <c>default</c> has no text and is refused.</summary>
    public static Refusal? Id(string field, string label, string? value) =>
        string.IsNullOrEmpty(value) ? Invalid(field, "is required", $"请指定{label}") : null;

    private static Refusal? Length(string field, string label, string? value, int least, int most)
    {
        var length = (value ?? string.Empty).Trim().EnumerateRunes().Count();
        if (length < least)
            return Invalid(field, "is required", $"请填写{label}");
        return length > most ? Invalid(field, $"has {length} characters, at most {most}", $"{label}最多{most}个字，现有{length}个字") : null;
    }
}
