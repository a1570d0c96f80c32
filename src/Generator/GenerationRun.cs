using Lianxin.Generator.Activity;
using Lianxin.Generator.Bodies;
using Lianxin.Generator.Cadres;
using Lianxin.Generator.Divisions;
using Lianxin.Generator.Households;
using Lianxin.Generator.Links;
using Lianxin.Generator.Time;

namespace Lianxin.Generator;

/// <summary>One generation, stage by stage: who lives there, who is tied to whom, what happens in the year.</summary>
internal sealed class GenerationRun(
    long seed,
    YearCalendar calendar,
    County county,
    string directory,
    IProgress<GenerationProgress>? progress,
    CancellationToken cancellationToken)
{
    private const int ProgressEvery = 5_000;

    private readonly Members _members = new(seed, calendar.Year);
    private readonly ActivityLog _log = new(calendar);

    /// <returns>Counts for the manifest.</returns>
    public IReadOnlyList<KeyValuePair<string, int>> Write(PopulationSizes sizes)
    {
        var villages = VillagePlanner.Plan(county, sizes, seed);
        var bodies = new BodyPlan(county, villages, sizes);
        bodies.Write(directory);
        var cadres = new CadrePlan(county, villages, bodies, sizes, calendar, seed);
        cadres.Write(directory);

        var households = HouseholdPlanner.Plan(villages, sizes, seed);
        var successors = FatePlanner.Plan(households, _members, calendar, seed);
        var householdsFile = new HouseholdsFile(_members, seed, calendar.Year);
        householdsFile.Write(directory, households, done => Report("households", done, households.Count), cancellationToken);

        var linkRows = WriteLinks(villages, bodies, cadres.All, households);
        PlanActivity(villages, cadres.All, households);
        _log.Write(directory, done => progress?.Report(new("activity", done, calendar.Last + 1)), cancellationToken);

        return
        [
            new("townships", county.Townships.Count),
            new("villages", county.Villages.Count),
            new("villages_with_households", villages.Count),
            new("bodies", bodies.All.Count),
            new("cadres", cadres.All.Count),
            new("households", households.Count),
            new("members", householdsFile.MemberRows),
            new("households_by_split", successors.Count),
            new("links", linkRows),
            new("commands", _log.Rows),
            new("entries", _log.Entries),
            .. Enum.GetValues<Verb>().Select(verb => new KeyValuePair<string, int>(CountName(verb), _log.CountOf(verb))),
        ];
    }

    private int WriteLinks(
        IReadOnlyList<VillageArea> villages, BodyPlan bodies, IReadOnlyList<Cadre> cadres, List<Household> households)
    {
        using var links = new LinksFile(directory);
        var structure = new StructureLinks(links, calendar, seed);
        structure.Write(county, villages, bodies, cadres);
        new LeadLinks(links, calendar, villages, seed).Write(households, cadres);
        new GridLinks(links, calendar, seed).Write(villages, households);
        Report("links", links.Rows, links.Rows);
        new LeadChanges(_log, links, calendar, cadres, seed).Plan(households, structure);
        return links.Rows;
    }

    /// <summary>
    /// Changes of Lead and ends of households are known by now: visits and difficulties are planned around them.
    /// </summary>
    private void PlanActivity(
        IReadOnlyList<VillageArea> villages, IReadOnlyList<Cadre> cadres, List<Household> households)
    {
        cancellationToken.ThrowIfCancellationRequested();
        new HouseholdEnds(_log, villages, _members, calendar, seed).Plan(households);
        var recorder = new VisitRecorder(_log, calendar);
        new LeadVisits(recorder, calendar, cadres, seed).Plan(households);
        new GridVisits(recorder, calendar, cadres, seed).Plan(households);

        var offices = new OfficeCadres(cadres);
        var effects = new Effects(offices, _members, calendar.Year);
        var difficulties = new DifficultyPlanner(_log, calendar, offices, effects, seed);
        foreach (var area in villages)
            difficulties.PlanVillage(area);
        foreach (var household in households)
        {
            cancellationToken.ThrowIfCancellationRequested();
            difficulties.PlanHousehold(household);
            Report("difficulties", household.Index + 1, households.Count);
        }
    }

    private static string CountName(Verb verb) => "verb_" + verb.Code();

    private void Report(string stage, int done, int total)
    {
        if (done % ProgressEvery == 0 || done == total)
            progress?.Report(new GenerationProgress(stage, done, total));
    }
}
