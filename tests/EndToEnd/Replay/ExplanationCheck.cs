using System.Globalization;
using System.Text.Json;

namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>
/// Recomputes an explanation from its leaves up: each node from its children alone, the indicators as the replay has
/// them, and every leaf naming ledger positions.
/// </summary>
internal static class ExplanationCheck
{
    public static IReadOnlyList<string> Faults(ReplayedScore score, JsonElement tree)
    {
        var faults = new List<string>();
        var parts = Children(tree);
        var basis = parts.Single(part => Code(part) == "base");
        var indicators = Children(basis).ToDictionary(Code, StringComparer.Ordinal);
        Expect(faults, "total", score.Total ?? 0, Value(tree));
        Expect(faults, "total from its children", Math.Max(0, parts.Sum(Value)), Value(tree));
        Expect(faults, "base from its children", Scaled(indicators.Values), Value(basis));
        foreach (var (code, points) in score.Indicators)
            Indicator(faults, code, points, indicators[code]);
        foreach (var (code, points) in score.Adjustments)
            Adjustment(faults, code, points, parts.Single(part => Code(part) == code));
        Leaves(faults, Code(tree), tree);
        return faults;
    }

    private static void Indicator(List<string> faults, string code, decimal? points, JsonElement node)
    {
        if ((points is null) != (Children(node).Count == 0))
            faults.Add($"{code}: has children although it doesn't apply, or none although it does");
        else if (points is { } given)
            Expect(faults, code, given, Value(node));
        else
            return;

        var children = Children(node).ToDictionary(Code, StringComparer.Ordinal);
        foreach (var name in new[] { "part", "whole" })
            Expect(faults, $"{code} {name} from its leaves", Children(children[name]).Sum(Value), Value(children[name]));
        Expect(faults, $"{code} from its children", Points.Of(Recomputed(code, node, children)), Value(node));
    }

    private static decimal Recomputed(string code, JsonElement node, Dictionary<string, JsonElement> children)
    {
        var (maximum, part, whole) = (Input(node, "points"), Value(children["part"]), Value(children["whole"]));
        switch (code)
        {
            case "overdue_days" or "reopened":
                return Math.Max(0, maximum - (Input(node, "per_unit") * part));
            case "effect":
                var (mean, weight) = (GroupMean(children["group_mean"]), Input(node, "weight"));
                return maximum * (whole >= Input(node, "minimum") ? (part + (weight * mean)) / (whole + weight) : mean);
            default:
                var target = Input(node, "target");
                return part >= whole * target ? maximum : maximum * part / (whole * target);
        }
    }

    private static decimal GroupMean(JsonElement node)
    {
        var of = Children(node).ToDictionary(Code, Value, StringComparer.Ordinal);
        var weight = Input(node, "weight");
        return (of["body_sum"] + (weight * of["county_sum"] / of["county_count"])) / (of["body_count"] + weight);
    }

    private static void Adjustment(List<string> faults, string code, decimal points, JsonElement node)
    {
        var part = Children(node).Single(child => Code(child) == "part");
        var amount = Math.Min(Input(node, "cap"), Input(node, "per_unit") * Value(part));
        Expect(faults, code, points, Value(node));
        Expect(faults, $"{code} from its children", Points.Of(amount), Math.Abs(Value(node)));
        Expect(faults, $"{code} part from its leaves", Children(part).Sum(Value), Value(part));
    }

    private static decimal Scaled(IReadOnlyCollection<JsonElement> indicators)
    {
        var applicable = indicators.Where(indicator => Children(indicator).Count > 0).ToList();
        return applicable.Count == 0 ? 0 : Points.Of(applicable.Sum(Value) * Numbers.Base / applicable.Sum(indicator => Input(indicator, "points")));
    }

    /// <summary>A node without children is a leaf unless it counts nothing; a leaf that adds something names its entries.</summary>
    private static void Leaves(List<string> faults, string path, JsonElement node)
    {
        foreach (var child in Children(node))
            Leaves(faults, $"{path}/{Code(child)}", child);
        if (Children(node).Count > 0 || Value(node) == 0)
            return;
        if (!node.TryGetProperty("positions", out var positions) || positions.GetArrayLength() == 0)
            faults.Add($"{path}: worth {Value(node).ToString(CultureInfo.InvariantCulture)} without a ledger position");
    }

    private static IReadOnlyList<JsonElement> Children(JsonElement node) =>
        node.TryGetProperty("children", out var children) ? [.. children.EnumerateArray()] : [];

    private static string Code(JsonElement node) => node.GetProperty("code").GetString()!;

    private static decimal Value(JsonElement node) => Decimal(node.GetProperty("value"));

    private static decimal Input(JsonElement node, string name) => Decimal(node.GetProperty("inputs").GetProperty(name));

    private static decimal Decimal(JsonElement value) =>
        decimal.Parse(value.GetString()!, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static void Expect(List<string> faults, string what, decimal expected, decimal given)
    {
        if (expected != given)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: expected {expected}, given {given}"));
    }
}
