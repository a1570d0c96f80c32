using Lianxin.Generator.Cadres;
using Lianxin.Generator.Households;
using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Activity;

/// <summary>
/// Rounds of grid workers: courtyard meetings of 5–15 neighbouring households, calls to those away, home visits to those
/// with tags and without a Lead.
/// </summary>
internal sealed class GridVisits(VisitRecorder recorder, YearCalendar calendar, IReadOnlyList<Cadre> cadres, long seed)
{
    private readonly VisitDays _days = new(calendar);

    public void Plan(IReadOnlyList<Household> households)
    {
        var covered = new List<Household>[cadres.Count];
        foreach (var household in households)
        {
            if (household.GridWorker is { } worker)
                (covered[worker.Index] ??= []).Add(household);
        }

        foreach (var cadre in cadres)
        {
            if (covered[cadre.Index] is not { } own)
                continue;
            var random = new SeededRandom(seed, Purpose.GridVisits, cadre.Index);
            var rounds = Rounds(cadre.Style);
            for (var round = 0; round < rounds; round++)
            {
                var from = (calendar.Last + 1) * round / rounds;
                var to = ((calendar.Last + 1) * (round + 1) / rounds) - 1;
                Courtyards(cadre, own, from, to, random);
            }

            if (cadre.Style is WorkStyle.Crammer)
            {
                for (var i = 0; i < 2; i++)
                    Courtyards(cadre, own, calendar.Last - 20, calendar.Last - 2, random);
            }

            SingleVisits(cadre, own, random);
        }
    }

    private static int Rounds(WorkStyle style) => style switch
    {
        WorkStyle.Diligent => 12,
        WorkStyle.Average => 9,
        WorkStyle.Lazy => 5,
        WorkStyle.Crammer => 5,
        _ => 10,
    };

    private void Courtyards(Cadre cadre, List<Household> own, int from, int to, SeededRandom random)
    {
        var at = 0;
        while (at < own.Count)
        {
            var size = random.Between(5, 15);
            var day = DayFor(cadre, from, to, random);
            var attending = new List<Household>(size);
            for (; at < own.Count && attending.Count < size; at++)
            {
                if (!own[at].IsAway && own[at].EndDay > day && random.Chance(own[at].Residence == "RESIDENT" ? 940 : 800))
                    attending.Add(own[at]);
            }

            if (attending.Count == 0)
                continue;
            var village = attending[0].Village;
            Cadre?[] others = random.Below(1000) switch
            {
                < 120 => [village.InCharge],
                < 155 => [village.FirstSecretary, village.InCharge],
                _ => [],
            };
            recorder.Record(cadre, others, attending, day, attending.Count == 1 ? "HOME" : "COURTYARD", random);
        }
    }

    private void SingleVisits(Cadre cadre, List<Household> own, SeededRandom random)
    {
        var half = calendar.Last / 2;
        foreach (var household in own)
        {
            for (var i = 0; i < 2; i++)
            {
                var (from, to) = (i * half, (i + 1) * half);
                if (household.Residence == "AWAY" && random.Chance(800))
                    Visit(household, _days.Ordinary(from, to, random), random.Chance(800) ? "PHONE" : "VIDEO");
                else if (household.Tags.Count > 0 && household.Leads.Count == 0 && random.Chance(850))
                    Visit(household, DayFor(cadre, from, to, random), "HOME");
            }

            // Homes by the dozen on one afternoon: what an inspector's eye should catch.
            if (cadre.Style is WorkStyle.FalseLooking && household.Index % 4 == 0)
                Visit(household, _days.SameWeekday(cadre, half - 20, half), "HOME");
        }

        void Visit(Household household, int day, string kind) => recorder.Record(cadre, [], [household], day, kind, random);
    }

    private int DayFor(Cadre cadre, int from, int to, SeededRandom random) =>
        cadre.Style is WorkStyle.FalseLooking ? _days.SameWeekday(cadre, from, to) : _days.Ordinary(from, to, random);
}
