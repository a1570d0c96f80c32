namespace Lianxin.Bench.Measures;

/// <summary>A line of the list of speeds to reach.</summary>
/// <param name="Id">P1 to P11.</param>
/// <param name="What">What is measured.</param>
/// <param name="Reach">What is to be reached.</param>
/// <param name="RunAsync">Measures it, or null where that can't be done yet.</param>
/// <param name="Otherwise">What the table says where it can't.</param>
public sealed record Measure(
    string Id, string What, string Reach, Func<Trial, Task<Outcome>>? RunAsync = null, string Otherwise = "not measured yet")
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new(
            "P1",
            "workload of one cadre (5 and 150 households), 64 callers",
            "≥ 2× Plain by projection, ≥ 8× normalised; p99 ≤ ½; ≥ 50 % of Floor",
            WorkloadMeasure.RunAsync),
        new(
            "P2",
            "durable commands/s, 1 / 64 / 256 / 1,024 callers",
            "≥ 1× / 3× / 4× / 5× Plain; ≥ 50 % of a bare batched insert",
            CommandsMeasure.RunAsync),
        new(
            "P3",
            "year-end evaluation, frozen position to stored ranking",
            "≤ 1.5× SQL in PostgreSQL, ≤ 10× DuckDB; ≤ 1 GiB at 1 M households",
            YearEndMeasure.RunAsync),
        new("P4", "import of a county", "≥ 0.5× COPY into the same tables", ImportMeasure.RunAsync),
        new("P5", "memory per active household, 200,000 active", "≤ 4 KiB", MemoryMeasure.RunAsync),
        new("P6", "process start to first answered query over a stored county", "≤ 3 s beyond an empty host's start", StartMeasure.RunAsync),
        new("P7", "throughput with 200,000 active grains against 2,000", "≥ 90 %", ActiveMeasure.RunAsync),
        new("P8", "offered load 10× the peak", "goodput ≥ 90 % of peak, the rest RESOURCE_EXHAUSTED, memory flat", OverloadMeasure.RunAsync),
        new(
            "P9",
            "gateway's own share (authentication, scope, audit)",
            "≤ 15 % of the bare call",
            Otherwise: "waits for the identity work"),
        new("P10", "ledger event to a watcher's screen", "p99 ≤ 100 ms at 1,000 events/s", WatchMeasure.RunAsync),
        new(
            "P11",
            "cost per household from 2,000 to 1 M households",
            "flat (slope ≤ 1.1) in import, command, evaluation",
            ScaleMeasure.RunAsync),
    ];
}
