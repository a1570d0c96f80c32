namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>
/// A second reading of docs/data-files.md, docs/workload.md and docs/evaluation.md, written from their text alone and
/// sharing no code with the product: naive, in plain loops over the CSV files.
/// </summary>
public static class IndependentReplay
{
    /// <summary>Plays a county's files and works out its loads on 31 December and its year's ranking under the default policy and scheme.</summary>
    public static ReplayedYear Run(string sampleDirectory, int year)
    {
        var county = new CountyYear(sampleDirectory, year);
        var loads = new Loads(county).OfActive();
        return new ReplayedYear(
            CsvRows.Read(Path.Combine(sampleDirectory, "areas.csv")).Single()["code"], year, Scores(county), loads, Replay.Loads.Distribution(county.Last, loads));
    }

    private static List<ReplayedScore> Scores(CountyYear county)
    {
        var scored = county.Cadres.Where(cadre => cadre.InService(county.Last)).ToList();
        var visits = new VisitFigures(county);
        var casework = new CaseworkFigures(county).Read();
        var outcome = new OutcomeFigures(county, scored);
        var scores = scored.Select(cadre => Total(cadre, new Dictionary<string, decimal?>
        {
            ["visit_coverage"] = visits.Coverage(cadre),
            ["visit_timeliness"] = visits.Timeliness(cadre),
            ["start_timeliness"] = casework.StartTimeliness(cadre),
            ["resolved_on_time"] = casework.ResolvedOnTime(cadre),
            ["overdue_days"] = casework.OverdueDays(cadre),
            ["effect"] = outcome.Effect(cadre),
            ["awareness"] = outcome.Awareness(cadre),
            ["reopened"] = casework.Reopened(cadre),
        },
            new Dictionary<string, decimal>
            {
                ["hard_cases"] = Points.Of(Math.Min(Numbers.HardCasesCap, Numbers.PerHardCase * outcome.HardCases(cadre))),
                ["missed"] = -Points.Of(Math.Min(Numbers.MissedCap, Numbers.PerMissed * visits.Missed(cadre))),
            })).ToList();
        return Bands.Propose(county, scored, Ranked(scores));
    }

    private static ReplayedScore Total(Cadre cadre, Dictionary<string, decimal?> points, Dictionary<string, decimal> adjustments)
    {
        var score = new ReplayedScore { CadreNo = cadre.Number, RankGroup = cadre.RankGroup, Indicators = points, Adjustments = adjustments };
        var applicable = Numbers.Maximum.Where(indicator => points[indicator.Key] is not null).ToList();
        if (applicable.Count == 0)
            return score;
        var reached = applicable.Sum(indicator => points[indicator.Key]!.Value);
        var scaled = Points.Of(reached * Numbers.Base / applicable.Sum(indicator => indicator.Value));
        return score with { Base = scaled, Total = Math.Max(0, scaled + adjustments.Values.Sum()) };
    }

    private static List<ReplayedScore> Ranked(List<ReplayedScore> scores) =>
        [.. scores.Select(score => score.WithoutDuties
            ? score
            : score with { Rank = 1 + scores.Count(other => other.RankGroup == score.RankGroup && other.Total > score.Total) })];
}
