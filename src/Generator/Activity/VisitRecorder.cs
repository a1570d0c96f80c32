using Lianxin.Generator.Cadres;
using Lianxin.Generator.Households;
using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Activity;

/// <summary>Turns a visit that happened into a row recorded somewhat later, if the day and the households admit it.</summary>
internal sealed class VisitRecorder(ActivityLog log, YearCalendar calendar)
{
    private static readonly WeightedTable<int> Lags = new((0, 52), (1, 22), (2, 12), (3, 8));

    /// <param name="recorder">Must be present on the day of the visit and is again when recording it.</param>
    /// <param name="others">Those who came along; the absent are left out.</param>
    /// <param name="households">Those that ended before the row is recorded are left out.</param>
    /// <param name="occurred">Day of the visit.</param>
    /// <param name="kind">Code as in activity.csv.</param>
    /// <param name="random">The caller's stream.</param>
    public void Record(
        Cadre recorder, IEnumerable<Cadre?> others, IReadOnlyList<Household> households, int occurred, string kind,
        SeededRandom random)
    {
        if (occurred < 0 || occurred > calendar.Last || !recorder.PresentOn(occurred))
            return;
        var day = recorder.NextPresent(Math.Min(occurred + Lag(random), calendar.Last));
        if (households.Count == 1)
            day = Math.Min(day, households[0].EndDay - 1);
        if (day > calendar.Last || day < occurred || !recorder.PresentOn(day))
            day = occurred;

        var visited = households.Where(household => household.EndDay > day).ToList();
        if (visited.Count == 0)
            return;
        var present = others.OfType<Cadre>().Where(other => other != recorder && other.PresentOn(occurred)).Distinct();
        log.Add(
            new ActivityRow
            {
                Day = day,
                Verb = Verb.Visit,
                Household = string.Join(';', visited.Select(household => household.Number)),
                Cadre = string.Join(';', present.Prepend(recorder).Select(cadre => cadre.Number)),
                OccurredOn = occurred,
                Kind = kind,
                Text = Phrases.Heard(kind, random),
            },
            visited.Count);
        foreach (var household in visited)
            household.NoteVisit(occurred, day, random);
    }

    private static int Lag(SeededRandom random) => random.Chance(60) ? random.Between(8, 35) : Lags.Draw(random);
}
