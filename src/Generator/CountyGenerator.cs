using Lianxin.Generator.Activity;
using Lianxin.Generator.Bodies;
using Lianxin.Generator.Cadres;
using Lianxin.Generator.Divisions;
using Lianxin.Generator.Households;
using Lianxin.Generator.Links;
using Lianxin.Generator.Time;

namespace Lianxin.Generator;

/// <summary>
/// Invents a county's cadres, households, links and a year of ledger activity on top of real divisions, and writes them
/// as the CSV files of <c>docs/data-files.md</c>. The same options give the same bytes on every machine.
/// </summary>
public static class CountyGenerator
{
    private const int ProgressEvery = 5_000;

    /// <summary>Writes all files and <c>manifest.json</c> into <paramref name="outputDirectory"/>, over what is there.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="InvalidDataException">The divisions files are missing, malformed or without the county.</exception>
    public static GenerationManifest Generate(
        GeneratorOptions options, string outputDirectory, IProgress<GenerationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        Directory.CreateDirectory(outputDirectory);
        var calendar = new YearCalendar(options.Year);
        var county = DivisionFiles.CopyCounty(options.DivisionsDirectory, options.CountyCode, outputDirectory);
        var sizes = PopulationSizes.Of(options.Scale, county.Villages.Count);
        var seed = options.Seed;

        var villages = VillagePlanner.Plan(county, sizes, seed);
        var bodies = new BodyPlan(county, villages, sizes);
        bodies.Write(outputDirectory);
        var cadres = new CadrePlan(county, villages, bodies, sizes, calendar, seed);
        cadres.Write(outputDirectory);

        var members = new Members(seed, options.Year);
        var households = HouseholdPlanner.Plan(villages, sizes, seed);
        var successors = FatePlanner.Plan(households, members, calendar, seed);
        var householdsFile = new HouseholdsFile(members, seed, options.Year);
        householdsFile.Write(outputDirectory, households, done => Report("households", done, households.Count), cancellationToken);

        var log = new ActivityLog(calendar);
        int linkRows;
        using (var links = new LinksFile(outputDirectory))
        {
            var structure = new StructureLinks(links, calendar, seed);
            structure.Write(county, villages, bodies, cadres.All);
            new LeadLinks(links, calendar, villages, seed).Write(households, cadres.All);
            new GridLinks(links, calendar, seed).Write(villages, households);
            cancellationToken.ThrowIfCancellationRequested();
            linkRows = links.Rows;
            new LeadChanges(log, links, calendar, cadres.All, seed).Plan(households, structure);
        }

        Report("links", linkRows, linkRows);
        PlanActivity();
        log.Write(outputDirectory, done => progress?.Report(new GenerationProgress("activity", done, calendar.Last + 1)), cancellationToken);

        List<KeyValuePair<string, int>> counts =
        [
            new("townships", county.Townships.Count), new("villages", county.Villages.Count), new("villages_with_households", villages.Count),
            new("bodies", bodies.All.Count), new("cadres", cadres.All.Count), new("households", households.Count),
            new("members", householdsFile.MemberRows), new("households_by_split", successors.Count), new("links", linkRows),
            new("commands", log.Rows), new("entries", log.Entries),
            .. Enum.GetValues<Verb>().Select(verb => new KeyValuePair<string, int>(verb.Code().ToLowerInvariant(), log.CountOf(verb))),
        ];
        var manifest = new GenerationManifest(
            options.CountyCode, seed, options.Scale, options.Year, counts,
            [.. ManifestFile.DataFiles.Select(file => new KeyValuePair<string, string>(file, ManifestFile.HashOf(Path.Combine(outputDirectory, file))))]);
        ManifestFile.Write(outputDirectory, manifest);
        return manifest;

        void PlanActivity()
        {
            new HouseholdEnds(log, villages, members, calendar, seed).Plan(households);
            var recorder = new VisitRecorder(log, calendar);
            new LeadVisits(recorder, calendar, cadres.All, seed).Plan(households);
            new GridVisits(recorder, calendar, cadres.All, seed).Plan(households);
            var offices = new OfficeCadres(cadres.All);
            var difficulties = new DifficultyPlanner(log, calendar, offices, new Effects(offices, members, options.Year), seed);
            foreach (var area in villages)
                difficulties.PlanVillage(area);
            foreach (var household in households)
            {
                cancellationToken.ThrowIfCancellationRequested();
                difficulties.PlanHousehold(household);
                Report("difficulties", household.Index + 1, households.Count);
            }
        }

        void Report(string stage, int done, int total)
        {
            if (done % ProgressEvery == 0 || done == total)
                progress?.Report(new GenerationProgress(stage, done, total));
        }
    }
}
