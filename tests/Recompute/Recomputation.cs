using System.Text.Json;

namespace Lianxin.Recompute;

/// <summary>
/// Recomputes an explanation from its leaves up with exact fractions, whatever the nodes between say, and holds every node to what comes out. A leaf that is
/// worth something names the ledger's entries, in ascending order.
/// </summary>
public sealed class Recomputation
{
    // A mean isn't rounded, but written with the 28 digits that a decimal has.
    private const int MeanPlaces = 20;

    private readonly List<string> _faults = [];
    private readonly HashSet<long> _entries = [];

    private Recomputation()
    {
    }

    /// <summary>What doesn't follow, each with its path; empty when all holds.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>How many nodes were recomputed.</summary>
    public int Nodes { get; private set; }

    /// <summary>The ledger positions that the leaves name.</summary>
    public IReadOnlySet<long> Entries => _entries;

    /// <summary>Recomputes an explanation.</summary>
    /// <param name="tree">Its JSON.</param>
    public static Recomputation Of(JsonElement tree)
    {
        var all = new Recomputation();
        var root = new Node(tree);
        all.ValueOf(root, root.Code);
        return all;
    }

    private Fraction ValueOf(Node node, string path)
    {
        Nodes++;
        var values = node.Children.ToDictionary(child => child, child => ValueOf(child, $"{path}/{child.Code}"));
        if (node.Formula == Formulas.Leaf)
            Leaf(node, path);
        Fraction value;
        try
        {
            value = Formulas.Apply(node, child => values[child]);
        }
        catch (RecomputationException e)
        {
            _faults.Add($"{path}: {e.Message}");
            return node.Value;
        }

        if (value.Rounded(MeanPlaces) != node.Value.Rounded(MeanPlaces))
            _faults.Add($"{path}: {node.Value} is told, {value} follows from its children");
        return value;
    }

    private void Leaf(Node node, string path)
    {
        if (node.Children.Count > 0)
            _faults.Add($"{path}: a leaf with children");
        if (node.Positions.Count == 0 && node.Value != Fraction.Zero)
            _faults.Add($"{path}: worth {node.Value} without a ledger position");
        if (node.Positions.Any(position => position < 1) || !node.Positions.SequenceEqual(node.Positions.Distinct().Order()))
            _faults.Add($"{path}: positions that aren't the ledger's, or not in order");
        _entries.UnionWith(node.Positions);
    }
}
