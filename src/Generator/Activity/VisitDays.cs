using Lianxin.Generator.Cadres;
using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Activity;

/// <summary>Which day in a window a cadre goes out, by style of work.</summary>
internal sealed class VisitDays(YearCalendar calendar)
{
    /// <summary>A day in the window, both ends included; seldom a weekend.</summary>
    public int Ordinary(int from, int to, SeededRandom random)
    {
        var day = random.Between(from, to);
        return calendar.IsWeekend(day) && random.Chance(750) ? random.Between(from, to) : day;
    }

    /// <summary>Always the same weekday of the window's last full week: the pattern of visits made at a desk.</summary>
    public int SameWeekday(Cadre cadre, int from, int to)
    {
        var weekday = (DayOfWeek)(1 + (cadre.Index % 5));
        var day = to;
        while (day > from && calendar.Weekday(day) != weekday)
            day--;
        return day;
    }

    /// <summary>One of three days before the turn of the year, the same for all households of the cadre.</summary>
    public int Cramming(Cadre cadre, SeededRandom random) => calendar.Last - 4 - (cadre.Index % 9) + random.Below(3);
}
