using System.Text.Json;
using Lianxin.Cli.Output;
using Spectre.Console;

namespace Lianxin.Cli.YearEnds;

/// <summary>Prints an explanation: every node with its formula and value, down to the days, households and ledger positions of its leaves.</summary>
public static class ExplanationTree
{
    private const int LeavesShown = 3;
    private const int PositionsShown = 6;

    /// <summary>Prints.</summary>
    /// <param name="console">Where.</param>
    /// <param name="title">What is explained.</param>
    /// <param name="json">The tree as the service gives it.</param>
    /// <param name="numbers">What to call subjects, by their ids; others are called by these.</param>
    public static void Print(IAnsiConsole console, string title, string json, IReadOnlyDictionary<string, string> numbers)
    {
        using var document = JsonDocument.Parse(json);
        var tree = new Tree(Markup.Escape(title));
        Add(tree, document.RootElement, numbers);
        console.Write(tree);
    }

    /// <summary>The households of the leaves that are printed.</summary>
    /// <param name="node">The tree.</param>
    public static IEnumerable<string> Households(JsonElement node) => IsLeaf(node)
        ? Household(node) is { Length: > 0 } household ? [household] : []
        : Children(node).Where(child => !IsEntry(child)).Concat(Children(node).Where(IsEntry).Take(LeavesShown)).SelectMany(Households);

    private static void Add(IHasTreeNodes parent, JsonElement node, IReadOnlyDictionary<string, string> numbers)
    {
        var branch = parent.AddNode(Line(node, numbers));
        var leaves = 0;
        foreach (var child in Children(node))
        {
            if (!IsEntry(child) || leaves++ < LeavesShown)
                Add(branch, child, numbers);
        }

        if (leaves > LeavesShown)
            branch.AddNode(Texts.Say($"… {leaves - LeavesShown} more", $"……另有 {leaves - LeavesShown} 项"));
    }

    private static string Line(JsonElement node, IReadOnlyDictionary<string, string> numbers)
    {
        var label = Text(node, Texts.Chinese ? "label_zh" : "label");
        if (label.Length == 0)
            label = Text(node, "code");
        var positions = node.TryGetProperty("positions", out var entries) && entries.GetArrayLength() > 0
            ? " [grey]#" + string.Join(" #", entries.EnumerateArray().Take(PositionsShown).Select(p => p.ToString())) + (entries.GetArrayLength() > PositionsShown ? " …" : string.Empty) + "[/]"
            : string.Empty;
        var formula = IsLeaf(node) && positions.Length > 0 ? string.Empty : Formula(node);
        var place = IsLeaf(node) ? Place(node, numbers) : string.Empty;
        return $"{Markup.Escape(label)} = [bold]{Markup.Escape(Figures.Plain(Text(node, "value")))}[/]" + Markup.Escape(place)
            + (formula.Length > 0 ? $" [grey]({Markup.Escape(formula)})[/]" : string.Empty) + positions;
    }

    /// <summary>How the value follows, and the numbers of scheme and policy in it.</summary>
    private static string Formula(JsonElement node)
    {
        var inputs = !IsLeaf(node) && node.TryGetProperty(Texts.Chinese ? "inputs_zh" : "inputs", out var named)
            ? named.EnumerateObject().Select(input => $"{input.Name} {Figures.Plain(input.Value.ToString())}")
            : [];
        var formula = Text(node, Texts.Chinese ? "formula_zh" : "formula");
        return string.Join(Texts.Say("; ", ";"), inputs.Prepend(formula).Where(part => part.Length > 0));
    }

    /// <summary>When and where, at which household or about which difficulty, by the id that its entries call it by.</summary>
    private static string Place(JsonElement leaf, IReadOnlyDictionary<string, string> numbers)
    {
        var (subject, from, to) = (Text(leaf, "subject"), Text(leaf, "from_day"), Text(leaf, "to_day"));
        var days = to.Length == 0 || from == to ? from : $"{from}–{to}";
        var household = Household(leaf);
        var difficulty = subject.StartsWith("D-", StringComparison.Ordinal) ? subject : string.Empty;
        string[] parts = [days, Text(leaf, "village_name"), numbers.GetValueOrDefault(household, household), difficulty];
        return string.Concat(parts.Where(part => part.Length > 0).Select(part => $" {part}"));
    }

    private static string Household(JsonElement leaf) =>
        Text(leaf, "subject") is var subject && subject.StartsWith("H-", StringComparison.Ordinal)
            ? subject
            : Text(leaf, "household");

    private static JsonElement[] Children(JsonElement node) =>
        node.TryGetProperty("children", out var children) ? [.. children.EnumerateArray()] : [];

    /// <summary>One of many alike; an indicator that does not apply is a leaf too, and always shown.</summary>
    private static bool IsEntry(JsonElement node) => Text(node, "code") == "entry";

    private static bool IsLeaf(JsonElement node) => Children(node).Length == 0;

    private static string Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) ? value.ToString() : string.Empty;
}
