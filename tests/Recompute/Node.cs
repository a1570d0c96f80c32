using System.Text.Json;

namespace Lianxin.Recompute;

/// <summary>A node of an explanation, as its JSON has it.</summary>
/// <param name="json">The node.</param>
internal sealed class Node(JsonElement json)
{
    public string Code { get; } = Text(json, "code");

    public string Formula { get; } = Text(json, "formula");

    public Fraction Value { get; } = Fraction.Parse(Text(json, "value"));

    public IReadOnlyList<Node> Children { get; } =
        json.TryGetProperty("children", out var children) ? [.. children.EnumerateArray().Select(child => new Node(child))] : [];

    public IReadOnlyList<long> Positions { get; } =
        json.TryGetProperty("positions", out var positions) ? [.. positions.EnumerateArray().Select(position => position.GetInt64())] : [];

    public Node? Child(string code) => Children.FirstOrDefault(child => child.Code == code);

    /// <summary>A number of the scheme that the formula takes, or null.</summary>
    public Fraction? Input(string name) =>
        json.TryGetProperty("inputs", out var inputs) && inputs.TryGetProperty(name, out var value) ? Fraction.Parse(value.GetString()!) : null;

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
