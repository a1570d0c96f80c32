using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Google.Type;

namespace Lianxin.Gateway.Mapping;

/// <content>Words, days, amounts, numbers.</content>
internal sealed partial class Input
{
    private const long NanosPerFen = 10_000_000;
    private const int DefaultPageSize = 50;
    private const int MaxPageSize = 1000;

    /// <summary>A word that must be stated. Wire and domain give a word the same number; a test holds that.</summary>
    public T Word<T>(System.Enum word, string field)
        where T : struct, System.Enum
    {
        if (OptionalWord<T>(word, field) is { } known)
            return known;
        if (Convert.ToInt32(word) == 0)
            Refuse(field, "must be stated", "必须填写");
        return default;
    }

    /// <summary>A word, or null when unspecified.</summary>
    public T? OptionalWord<T>(System.Enum word, string field)
        where T : struct, System.Enum
    {
        var number = Convert.ToInt32(word);
        if (number == 0)
            return null;
        var known = (T)System.Enum.ToObject(typeof(T), number);
        if (System.Enum.IsDefined(known))
            return known;
        Refuse(field, $"unknown value {number}", "取值不在范围内");
        return null;
    }

    /// <summary>Words without duplicates.</summary>
    public ImmutableArray<T> Words<TWire, T>(IReadOnlyList<TWire> words, string field)
        where TWire : struct, System.Enum
        where T : struct, System.Enum
    {
        if (words.Distinct().Count() != words.Count)
            Refuse(field, "holds a value twice", "有重复的取值");
        return [.. words.Select((word, at) => Word<T>(word, $"{field}[{at}]"))];
    }

    /// <summary>A day that must be stated.</summary>
    public DateOnly Day(Date? date, string field)
    {
        if (OptionalDay(date, field) is { } day)
            return day;
        if (date is null)
            Refuse(field, "must be stated", "必须填写日期");
        return default;
    }

    /// <summary>A day, or null when unset. Whole dates from 1900 to 2199 only.</summary>
    public DateOnly? OptionalDay(Date? date, string field)
    {
        if (date is null)
            return null;
        if (date.Year is >= 1900 and < 2200 && date.Month is >= 1 and <= 12 && date.Day >= 1 && date.Day <= System.DateTime.DaysInMonth(date.Year, date.Month))
            return new DateOnly(date.Year, date.Month, date.Day);
        Refuse(field, "not a whole date between 1900 and 2199", "日期不存在或不完整");
        return null;
    }

    /// <summary>An instant that must be stated.</summary>
    public DateTimeOffset Instant(Timestamp? timestamp, string field)
    {
        if (timestamp is not null && timestamp.Nanos is >= 0 and < 1_000_000_000 && timestamp.Seconds is >= 0 and < 7_258_118_400)
            return timestamp.ToDateTimeOffset();
        Refuse(field, "must be an instant between 1970 and 2199", "必须填写有效时间");
        return default;
    }

    /// <summary>Money in fen; 0 when unset.</summary>
    public long Fen(Money? money, string field)
    {
        if (money is null)
            return 0;
        if (money.CurrencyCode != "CNY")
            Refuse(field, "currency_code must be CNY", "币种必须是人民币(CNY)");
        else if (money.Units is < 0 or > 1_000_000_000_000 || money.Nanos is < 0 or >= 1_000_000_000 || money.Nanos % NanosPerFen != 0)
            Refuse(field, "must be 0 or more, in whole fen", "金额不能为负，且精确到分");
        else
            return (money.Units * 100) + (money.Nanos / NanosPerFen);
        return 0;
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Number(int value, string field, int least, int most)
    {
        if (value < least || value > most)
            Refuse(field, $"must be {least}–{most}", $"应在{least}至{most}之间");
        return value;
    }

    /// <summary>An exact decimal of up to twelve digits before and after the point; 0 and a fault when unset.</summary>
    public decimal Exact(Google.Type.Decimal? value, string field)
    {
        if (value is { Value.Length: <= 25 }
            && decimal.TryParse(value.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact))
            return exact;
        Refuse(field, "must be a decimal such as 0.25", "必须是小数，如0.25");
        return 0;
    }

    /// <summary>A page size: 0 is 50, above 1,000 is 1,000.</summary>
    public int PageSize(int value)
    {
        if (value < 0)
            Refuse("page_size", "must be 0 or more", "每页条数不能为负数");
        return value <= 0 ? DefaultPageSize : Math.Min(value, MaxPageSize);
    }

    /// <summary>A version or position above 0.</summary>
    public long Positive(long value, string field)
    {
        if (value < 1)
            Refuse(field, "must be above 0", "必须大于0");
        return value;
    }

    /// <summary>A line of <paramref name="least"/> to <paramref name="most"/> characters; other limits are the rules'.</summary>
    public string Line(string value, string field, int least, int most)
    {
        if (TextRule.Line(field, string.Empty, value) is { } refusal)
            Refuse(refusal);
        return Text(value, field, least, most);
    }

    /// <summary>The same of several lines.</summary>
    public string Text(string value, string field, int least, int most)
    {
        if (value.Length < least || value.Length > most || string.IsNullOrWhiteSpace(value) && least > 0)
            Refuse(field, $"must have {least}–{most} characters", $"长度应为{least}至{most}个字符");
        return value;
    }

    /// <summary>The message of a required message field, or an empty one so that its fields are named too.</summary>
    public T Part<T>(T? message, string field)
        where T : class, new()
    {
        if (message is null)
            Refuse(field, "must be stated", "必须填写");
        return message ?? new T();
    }

    private long NotNegative(long value, string field)
    {
        if (value < 0)
            Refuse(field, "must be 0 or more", "不能为负数");
        return value;
    }

    private void Count(int count, string field, int least, int most)
    {
        if (count < least || count > most)
            Refuse(field, $"must have {least}–{most} items", $"应有{least}至{most}项");
    }
}
