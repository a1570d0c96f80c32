using System.Text.Json;
using Lianxin.Cli.Output;
using Spectre.Console;

namespace Lianxin.Cli.YearEnds;

/// <summary>Prints an explanation: every node with its formula and value, down to the ledger positions of its leaves.</summary>
public static class ExplanationTree
{
    private const int LeavesShown = 3;
    private const int PositionsShown = 6;

    /// <summary>Prints.</summary>
    /// <param name="console">Where.</param>
    /// <param name="title">What is explained.</param>
    /// <param name="json">The tree as the service gives it.</param>
    public static void Print(IAnsiConsole console, string title, string json)
    {
        using var document = JsonDocument.Parse(json);
        var tree = new Tree(Markup.Escape(title));
        Add(tree, document.RootElement);
        console.Write(tree);
    }

    private static void Add(IHasTreeNodes parent, JsonElement node)
    {
        var branch = parent.AddNode(Line(node));
        if (!node.TryGetProperty("children", out var children))
            return;
        var shown = 0;
        foreach (var child in children.EnumerateArray())
        {
            var leaf = !child.TryGetProperty("children", out var below) || below.GetArrayLength() == 0;
            if (leaf && shown++ >= LeavesShown)
                continue;
            Add(branch, child);
        }

        if (shown > LeavesShown)
            branch.AddNode(Texts.Say($"… {shown - LeavesShown} more", $"……另有 {shown - LeavesShown} 项"));
    }

    private static string Line(JsonElement node)
    {
        var label = Text(node, Texts.Chinese ? "label_zh" : "label");
        if (label.Length == 0)
            label = Text(node, "code");
        var positions = node.TryGetProperty("positions", out var entries) && entries.GetArrayLength() > 0
            ? " [grey]#" + string.Join(" #", entries.EnumerateArray().Take(PositionsShown).Select(p => p.ToString())) + (entries.GetArrayLength() > PositionsShown ? " …" : string.Empty) + "[/]"
            : string.Empty;
        var formula = Text(node, "formula");
        return $"{Markup.Escape(label)} = [bold]{Markup.Escape(Figures.Plain(Text(node, "value")))}[/]"
            + (formula.Length > 0 ? $" [grey]({Markup.Escape(formula)})[/]" : string.Empty) + positions;
    }

    private static string Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) ? value.ToString() : string.Empty;
}
