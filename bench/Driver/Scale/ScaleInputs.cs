using System.Globalization;

namespace Lianxin.Bench.Scale;

/// <summary>What docs/scale.md reckons from: the largest county of a result of P11, read from its file.</summary>
/// <param name="Source">The result's file.</param>
/// <param name="Households">The county's size.</param>
/// <param name="ImportMilliseconds">Import of all files, a household.</param>
/// <param name="SiloMilliseconds">Processor time of the silo, an entry.</param>
/// <param name="GatewayMilliseconds">Processor time of the gateway, an entry.</param>
/// <param name="LoggedKibi">Write-ahead log, an entry.</param>
/// <param name="GrownKibi">Database growth, an entry.</param>
/// <param name="EvaluationMicroseconds">Year-end evaluation, a household.</param>
/// <param name="StoredKibi">Database after the import, a household.</param>
/// <param name="Commands">Commands a second that one machine of two cores bore, clients and PostgreSQL beside it.</param>
/// <param name="HeapKibi">Managed heap of an active household, or null where P5 has no result.</param>
public sealed record ScaleInputs(
    string Source,
    double Households,
    double ImportMilliseconds,
    double SiloMilliseconds,
    double GatewayMilliseconds,
    double LoggedKibi,
    double GrownKibi,
    double EvaluationMicroseconds,
    double StoredKibi,
    double Commands,
    double? HeapKibi)
{
    /// <summary>Reads them.</summary>
    /// <param name="scale">A result of P11.</param>
    /// <param name="memory">A result of P5, or null.</param>
    public static ScaleInputs Read(string scale, string? memory)
    {
        var lines = File.ReadAllLines(scale);
        return new ScaleInputs(
            Path.GetFileName(scale),
            Last(lines, string.Empty),
            Last(lines, "the same, ms a household"),
            Last(lines, "processor an entry in the silo, ms"),
            Last(lines, "processor an entry in the gateway, ms"),
            Last(lines, "write-ahead log an entry, KiB"),
            Last(lines, "database growth an entry, KiB"),
            Last(lines, "the same, µs a household"),
            Last(lines, "database after the import, KiB a household"),
            Last(lines, "commands/s, median (least–most)"),
            memory is null ? null : Number(Cells(File.ReadAllLines(memory), "household")[1]));
    }

    // The sizes stand in ascending order.
    private static double Last(string[] lines, string row) => Number(Cells(lines, row)[^1]);

    private static string[] Cells(string[] lines, string row) => lines
        .Where(line => line.StartsWith('|'))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
        .Last(cells => cells[0] == row && !cells[1].StartsWith("---", StringComparison.Ordinal));

    private static double Number(string cell) => double.Parse(cell.Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture);
}
