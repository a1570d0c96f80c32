using Lianxin.Generator.Cadres;
using Lianxin.Generator.Divisions;
using Lianxin.Generator.Households;
using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Links;

/// <summary>Divides each village's households among its grid workers (and village cadres where those don't suffice).</summary>
internal sealed class GridLinks(LinksFile file, YearCalendar calendar, long seed)
{
    private const int MostPerWorker = 290;

    private readonly SeededRandom _random = new(seed, Purpose.GridLinks);

    public void Write(IReadOnlyList<VillageArea> villages, IReadOnlyList<Household> households)
    {
        foreach (var area in villages)
        {
            var covered = households.Skip(area.FirstHousehold).Take(area.HouseholdCount).Where(_ => _random.Chance(860)).ToList();
            var workers = WorkersOf(area, covered.Count);
            for (var i = 0; i < covered.Count; i++)
            {
                // Neighbours share a worker: their courtyard meetings need no travel.
                var worker = workers[(int)((long)i * workers.Count / covered.Count)];
                if (worker.GridCount >= MostPerWorker)
                    continue;
                worker.GridCount++;
                var from = calendar.Date(Math.Max(worker.ActiveFromDay, -_random.Between(1, 900)));
                covered[i].GridWorker = worker;
                covered[i].GridLink = file.Add(LinkRole.GridWorker, covered[i].Number, worker.Number, from, null, "网格划分");
            }
        }
    }

    private static List<Cadre> WorkersOf(VillageArea area, int households)
    {
        var workers = new List<Cadre>(area.GridWorkers);
        foreach (var cadre in area.VillageCadres)
        {
            if (workers.Count == 0 || households > workers.Count * MostPerWorker)
                workers.Add(cadre);
        }

        return workers;
    }
}
