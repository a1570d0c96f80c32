using System.Globalization;

namespace Lianxin.Generator.Time;

/// <summary>The generated year as day indexes: 0 is 1 January, <see cref="Last"/> is 31 December.</summary>
internal sealed class YearCalendar
{
    private readonly DateOnly _first;
    private readonly string[] _texts;

    public YearCalendar(int year)
    {
        _first = new DateOnly(year, 1, 1);
        Last = _first.AddYears(1).DayNumber - _first.DayNumber - 1;
        _texts = [.. Enumerable.Range(0, Last + 1).Select(day => Text(Date(day)))];
    }

    public int Year => _first.Year;

    public int Last { get; }

    public DateOnly Date(int day) => _first.AddDays(day);

    public int Index(DateOnly date) => date.DayNumber - _first.DayNumber;

    public string Text(int day) => _texts[day];

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>First day of month 1–12; month 13 gives the day after the year.</summary>
    public int MonthStart(int month) => month == 13 ? Last + 1 : Index(new DateOnly(Year, month, 1));

    public DayOfWeek Weekday(int day) => Date(day).DayOfWeek;

    public bool IsWeekend(int day) => Weekday(day) is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
