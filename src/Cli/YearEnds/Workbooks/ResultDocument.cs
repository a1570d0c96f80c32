using System.Globalization;
using System.Text.Json;

namespace Lianxin.Cli.YearEnds.Workbooks;

/// <summary>What the canonical result tells beyond the scores: every item of each cadre, the pools, the days charged to bodies.</summary>
/// <param name="Cadres">Indicators, then adjustments, by cadre such as <c>cadres/C-…</c>.</param>
/// <param name="Pools">Pools with their quotas.</param>
/// <param name="ChargedDays">Overdue days charged to bodies, by body such as <c>bodies/B-…</c>.</param>
public sealed record ResultDocument(
    IReadOnlyDictionary<string, IReadOnlyList<ResultItem>> Cadres, IReadOnlyList<ResultPool> Pools, IReadOnlyList<KeyValuePair<string, long>> ChargedDays)
{
    /// <summary>Reads it.</summary>
    /// <param name="json">The canonical bytes.</param>
    public static ResultDocument Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new(
            root.GetProperty("cadres").EnumerateArray().ToDictionary(
                cadre => $"cadres/{cadre.GetProperty("cadre").GetString()}",
                cadre => (IReadOnlyList<ResultItem>)[.. Items(cadre, "indicators"), .. Items(cadre, "adjustments")],
                StringComparer.Ordinal),
            [.. root.GetProperty("pools").EnumerateArray().Select(pool => new ResultPool(
                pool.GetProperty("pool").GetString()!, pool.GetProperty("size").GetInt32(), pool.GetProperty("quota").GetInt32(), pool.GetProperty("proposed").GetInt32()))],
            [.. root.GetProperty("charged_days").EnumerateArray()
                .Select(charged => KeyValuePair.Create($"bodies/{charged.GetProperty("body").GetString()}", charged.GetProperty("days").GetInt64()))]);
    }

    private static IEnumerable<ResultItem> Items(JsonElement cadre, string kind) =>
        cadre.TryGetProperty(kind, out var items)
            ? items.EnumerateArray().Select(item => new ResultItem(
                item.GetProperty("code").GetString()!, Decimal(item, "maximum") ?? 0, Decimal(item, "points"), Decimal(item, "part"), Decimal(item, "whole")))
            : [];

    private static decimal? Decimal(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture) : null;
}
