using System.Globalization;
using System.Text;
using Lianxin.Bench.Measures;
using Lianxin.Bench.Pairs;

namespace Lianxin.Bench.Reports;

/// <summary>A run as Markdown.</summary>
public static class BenchReport
{
    /// <summary>The table of figures: a line a finding, and one for every measure that has none.</summary>
    /// <param name="outcomes">What was measured, by the measures' ids.</param>
    public static string Table(IReadOnlyDictionary<string, Outcome> outcomes)
    {
        var text = new StringBuilder("| # | Measure | Reach | Median of the pairs (least–most) | |\n|---|---|---|---|---|\n");
        foreach (var measure in Measure.All)
        {
            if (outcomes.TryGetValue(measure.Id, out var outcome))
            {
                foreach (var line in outcome.Findings)
                    text.Append(CultureInfo.InvariantCulture, $"| {measure.Id} | {line.What} | {line.Reach} | {line.Said} | {Word(line.Verdict)} |\n");
            }
            else
            {
                var why = measure.RunAsync is null ? measure.Otherwise : "not in this run";
                text.Append(CultureInfo.InvariantCulture, $"| {measure.Id} | {measure.What} | {measure.Reach} | – | {why} |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The result's file.</summary>
    /// <param name="facts">Where and when.</param>
    /// <param name="outcomes">What was measured, by the measures' ids.</param>
    public static string Write(RunFacts facts, IReadOnlyDictionary<string, Outcome> outcomes)
    {
        var (arguments, text) = (facts.Arguments, new StringBuilder());
        text.Append(CultureInfo.InvariantCulture, $"""
            # Bench of {facts.From:yyyy-MM-dd}: {string.Join(", ", arguments.Measures)}

            `{facts.Command}`

            | | |
            |---|---|
            | From, until | {facts.From:yyyy-MM-dd HH:mm} – {facts.Until:HH:mm} UTC |
            | Machine | {Machine.Described} (callers, all sides and PostgreSQL together) |
            | Load average, before and after | {facts.LoadBefore}, {facts.LoadAfter} |
            | Commit | {facts.Commit} |
            | Data | {facts.Data} (`lianxin generate --scale {arguments.Scale}`) |
            | PostgreSQL | {facts.Database} |
            | Lianxin | one silo, one gateway |
            | Pairs | {arguments.Pairs} rounds, {arguments.Duration.TotalSeconds:0.#} s a side and round, sides in turn |
            | Warm-up | {arguments.WarmUp.TotalSeconds:0.#} s a side before its first round, then {Trial.LeadInOf(arguments).TotalSeconds:0.#} s before each |

            ## Figures

            {Table(outcomes)}
            A figure is the median of the rounds' ratios, Lianxin's value by the other side's of the same round. Only calls whose gRPC status is OK count;
            failures stand apart.

            ## Sides


            """);
        foreach (var table in outcomes.Values.SelectMany(outcome => outcome.Tables))
            Append(text, table);
        foreach (var table in outcomes.Values.SelectMany(outcome => outcome.Others))
            Append(text, table);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SideTable table)
    {
        text.Append(CultureInfo.InvariantCulture, $"**{table.Title}**\n\n");
        text.Append("| Side | Calls/s, median (least–most) | p50 ms | p99 ms | Failures |\n|---|---|---|---|---|\n");
        foreach (var side in table.Sides)
        {
            var perSecond = Spread.Of(side.PerSecond).In("N0");
            text.Append(CultureInfo.InvariantCulture, $"| {side.Side} | {perSecond} | {Times(side, 50)} | {Times(side, 99)} | {Failures(side)} |\n");
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, TextTable table)
    {
        text.Append(CultureInfo.InvariantCulture, $"**{table.Title}**\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", table.Heads)} |\n|{string.Concat(table.Heads.Select(_ => "---|"))}\n");
        foreach (var row in table.Rows)
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |\n");
        text.Append('\n');
    }

    private static string Times(Series side, double percentile) => side.Answered ? Spread.Of(side.Milliseconds(percentile)).In("0.00") : "–";

    private static string Failures(Series side)
    {
        var failures = side.Runs.SelectMany(run => run.Failures).GroupBy(failure => failure.Key, failure => failure.Value)
            .Select(code => string.Create(CultureInfo.InvariantCulture, $"{code.Sum():N0} {code.Key}"));
        return string.Join(", ", failures.DefaultIfEmpty("0"));
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Reached => "reached",
        Verdict.Short => "short",
        _ => "not measured",
    };
}
