using System.Globalization;
using System.Text.Json;

namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>Sets the demo's JSON against a replayed year.</summary>
public static class DemoComparison
{
    /// <summary>Loads hold quotients, so the last digits may differ; points and totals are rounded by rule and must be equal.</summary>
    private const decimal Quotients = 1e-9m;

    /// <summary>Every difference in words; empty when the two agree on every figure.</summary>
    public static IReadOnlyList<string> Differences(ReplayedYear replayed, JsonDocument demoJson)
    {
        ArgumentNullException.ThrowIfNull(replayed);
        ArgumentNullException.ThrowIfNull(demoJson);
        var demo = demoJson.RootElement;
        var differences = new List<string>();
        Compare(differences, "county", replayed.County, demo.GetProperty("county").GetString());
        Compare(differences, "year", replayed.Year, demo.GetProperty("year").GetInt32());
        Ranking(differences, replayed, demo.GetProperty("ranking"));
        Workload(differences, replayed, demo.GetProperty("workload"));
        var explained = demo.GetProperty("explanation");
        var cadre = explained.GetProperty("cadre_no").GetString();
        var score = replayed.Ranking.FirstOrDefault(score => score.CadreNo == cadre);
        differences.AddRange(score is null
            ? [$"the explanation is of {cadre}, who is not ranked"]
            : ExplanationCheck.Faults(score, explained.GetProperty("tree")).Select(fault => $"explanation of {cadre}: {fault}"));
        return differences;
    }

    private static void Ranking(List<string> differences, ReplayedYear replayed, JsonElement ranking)
    {
        var demo = ByCadre(ranking);
        Sets(differences, "ranking", replayed.Ranking.Select(score => score.CadreNo), demo.Keys);
        foreach (var score in replayed.Ranking)
        {
            if (demo.TryGetValue(score.CadreNo, out var given))
                Score(differences, score, given);
        }
    }

    private static void Score(List<string> differences, ReplayedScore score, JsonElement given)
    {
        void One<T>(string name, T replayed, T demo) => Compare(differences, $"{score.CadreNo} {name}", replayed, demo);

        One("rank group", score.RankGroup, given.GetProperty("rank_group").GetString());
        One("without duties", score.WithoutDuties, given.GetProperty("status").GetString() == "NO_DUTIES");
        One("total", score.Total, Decimal(given, "total"));
        One("base", score.Base, Decimal(given, "base"));
        One("adjustments", score.WithoutDuties ? null : score.Adjustments.Values.Sum(), Decimal(given, "adjustments"));
        One("rank", score.Rank, given.GetProperty("rank").GetInt32());
        One("band", score.Band == ReplayedBand.None ? string.Empty : score.Band.ToString().ToUpperInvariant(), given.GetProperty("band").GetString());
        One("mark", score.Tie ? "TIE" : string.Empty, given.GetProperty("mark").GetString());
        var indicators = given.GetProperty("indicators");
        Sets(differences, $"{score.CadreNo} indicators", score.Indicators.Keys, indicators.EnumerateObject().Select(indicator => indicator.Name));
        foreach (var (code, points) in score.Indicators)
        {
            if (indicators.TryGetProperty(code, out _))
                One(code, points, Decimal(indicators, code));
        }
    }

    private static void Workload(List<string> differences, ReplayedYear replayed, JsonElement workload)
    {
        var expected = replayed.Distribution;
        Compare(differences, "workload day", expected.Day.ToString("O", CultureInfo.InvariantCulture), workload.GetProperty("day").GetString());
        Compare(differences, "workload cadres", expected.Cadres, workload.GetProperty("cadres").GetInt32());
        Compare(differences, "workload idle", expected.Idle, workload.GetProperty("idle").GetInt32());
        Near(differences, "workload sum", expected.Sum, Decimal(workload, "sum"));
        Near(differences, "workload max", expected.Max, Decimal(workload, "max"));
        Near(differences, "workload mean", expected.Mean, Decimal(workload, "mean"));
        Near(differences, "workload max/mean", expected.MaxOverMean, Decimal(workload, "max_over_mean"));
        Near(differences, "workload Gini", expected.Gini, Decimal(workload, "gini"));
        var demo = ByCadre(workload.GetProperty("loads"));
        Sets(differences, "loads", replayed.Loads.Select(load => load.CadreNo), demo.Keys);
        foreach (var load in replayed.Loads)
        {
            if (demo.TryGetValue(load.CadreNo, out var given))
                Near(differences, $"{load.CadreNo} load", load.Load, Decimal(given, "load"));
        }
    }

    private static Dictionary<string, JsonElement> ByCadre(JsonElement array) =>
        array.EnumerateArray().ToDictionary(item => item.GetProperty("cadre_no").GetString()!, StringComparer.Ordinal);

    private static decimal? Decimal(JsonElement parent, string name) =>
        parent.GetProperty(name) is { ValueKind: JsonValueKind.String } text
            ? decimal.Parse(text.GetString()!, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : null;

    private static void Sets(List<string> differences, string what, IEnumerable<string> replayed, IEnumerable<string> demo)
    {
        var (ours, theirs) = (replayed.ToHashSet(), demo.ToHashSet());
        differences.AddRange(ours.Except(theirs).Order(StringComparer.Ordinal).Select(name => $"{what}: {name} only in the replay"));
        differences.AddRange(theirs.Except(ours).Order(StringComparer.Ordinal).Select(name => $"{what}: {name} only in the demo"));
    }

    private static void Near(List<string> differences, string what, decimal replayed, decimal? demo)
    {
        if (demo is not { } given || Math.Abs(replayed - given) > Quotients)
            differences.Add(Line(what, replayed, demo));
    }

    private static void Compare<T>(List<string> differences, string what, T replayed, T demo)
    {
        if (!EqualityComparer<T>.Default.Equals(replayed, demo))
            differences.Add(Line(what, replayed, demo));
    }

    private static string Line(string what, object? replayed, object? demo) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}: replay {replayed ?? "none"}, demo {demo ?? "none"}");
}
