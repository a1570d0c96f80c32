using System.Collections.Immutable;
using System.Data.Common;

namespace Lianxin.Bench.Sql;

/// <summary>A cadre's line of the ranking. Points are exact to four places; null is what doesn't apply.</summary>
/// <param name="CadreId">The cadre.</param>
/// <param name="Indicators">Points in the order of <see cref="Codes"/>.</param>
/// <param name="Adjustments">Bonus and deduction together.</param>
/// <param name="Base">The base score.</param>
/// <param name="Total">Base score and adjustments; null without duties.</param>
/// <param name="Rank">Place in the rank group; 0 without duties.</param>
/// <param name="GroupSize">How many have a place there.</param>
public sealed record Ranked(
    string CadreId, ImmutableArray<decimal?> Indicators, decimal? Adjustments, decimal? Base, decimal? Total, int Rank, int GroupSize)
{
    private const decimal Unit = 10_000m;

    /// <summary>The indicators of the default scheme, in its order.</summary>
    public static ImmutableArray<string> Codes { get; } =
    [
        "visit_coverage", "visit_timeliness", "start_timeliness", "resolved_on_time", "overdue_days", "effect", "awareness", "reopened",
    ];

    /// <summary>What is read of a stored ranking.</summary>
    internal static string Columns { get; } = $"cadre_id, {string.Join(", ", Codes)}, hard_cases + missed, base, total, place, group_size";

    internal static async Task<IReadOnlyList<Ranked>> ReadAllAsync(DbDataReader reader, CancellationToken cancellation)
    {
        var all = new List<Ranked>();
        while (await reader.ReadAsync(cancellation))
        {
            var after = 1 + Codes.Length;
            all.Add(new Ranked(
                reader.GetString(0),
                [.. Enumerable.Range(1, Codes.Length).Select(column => Points(reader, column))],
                reader.IsDBNull(after + 1) ? null : Points(reader, after),
                Points(reader, after + 1),
                Points(reader, after + 2),
                reader.IsDBNull(after + 3) ? 0 : (int)reader.GetInt64(after + 3),
                (int)reader.GetInt64(after + 4)));
        }

        return all;
    }

    private static decimal? Points(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column) / Unit;
}
