using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Workload;

/// <summary>A calendar month or quarter; both days inclusive.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public readonly record struct CalendarPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Days in the period, 28 to 92.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The period of a length that contains a day.</summary>
    /// <param name="length">Month or quarter.</param>
    /// <param name="day">The day.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is not stated.</exception>
    public static CalendarPeriod Containing(CadencePeriod length, DateOnly day)
    {
        var months = Months(length);
        var from = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        return new(from, from.AddMonths(months).AddDays(-1));
    }

    /// <summary>All periods of a length in a year, in order.</summary>
    /// <param name="length">Month or quarter.</param>
    /// <param name="year">The year.</param>
    /// <returns>Twelve or four periods.</returns>
    public static ImmutableArray<CalendarPeriod> OfYear(CadencePeriod length, int year)
    {
        var months = Months(length);
        return [.. Enumerable.Range(0, 12 / months).Select(i => Containing(length, new DateOnly(year, (i * months) + 1, 1)))];
    }

    /// <summary>Whether a day lies in the period.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(DateOnly day) => From <= day && day <= To;

    private static int Months(CadencePeriod length) => length switch
    {
        CadencePeriod.Month => 1,
        CadencePeriod.Quarter => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(length), length, "a cadence is monthly or quarterly"),
    };
}
