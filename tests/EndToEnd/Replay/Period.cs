namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>A calendar month or quarter.</summary>
internal readonly record struct Period(DateOnly First, int Months)
{
    public DateOnly Last => First.AddMonths(Months).AddDays(-1);

    public int Length => Last.DayNumber - First.DayNumber + 1;

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Length).Select(First.AddDays);

    public static IEnumerable<Period> OfYear(int year, int months) =>
        Enumerable.Range(0, 12 / months).Select(i => new Period(new DateOnly(year, 1 + (i * months), 1), months));

    public static Period Containing(DateOnly day, int months) => OfYear(day.Year, months).Last(period => period.First <= day);

    public bool Contains(DateOnly day) => First <= day && day <= Last;
}
