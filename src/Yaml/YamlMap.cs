using YamlDotNet.RepresentationModel;

namespace Lianxin.Yaml;

/// <summary>
/// A mapping being read. Every getter notes its key as known and collects an error with line and column instead of
/// throwing, so that one reading finds everything; <see cref="RefuseUnknown"/> then names what nobody asked for.
/// </summary>
public sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly List<YamlError> _errors;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<YamlMap> _children = [];

    internal YamlMap(YamlMappingNode node, string path, List<YamlError> errors)
    {
        _node = node;
        Path = path;
        _errors = errors;
    }

    /// <summary>Path from the root; empty at the root.</summary>
    public string Path { get; }

    /// <summary>All keys, in file order; reading them marks none as known.</summary>
    public IEnumerable<string> Keys => _node.Children.Keys.Select(key => key.ToString());

    /// <summary>Whether a key is present.</summary>
    /// <param name="key">The key.</param>
    public bool Has(string key) => _node.Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>A required text.</summary>
    /// <param name="key">The key.</param>
    public string Text(string key) => Scalar(key, YamlScalar.Text, string.Empty);

    /// <summary>A required whole number.</summary>
    /// <param name="key">The key.</param>
    public int Int(string key) => Scalar(key, YamlScalar.Int, 0);

    /// <summary>A required decimal number.</summary>
    /// <param name="key">The key.</param>
    public decimal Decimal(string key) => Scalar(key, YamlScalar.Decimal, 0m);

    /// <summary>A required <c>true</c> or <c>false</c>.</summary>
    /// <param name="key">The key.</param>
    public bool Bool(string key) => Scalar(key, YamlScalar.Bool, false);

    /// <summary>A required member of an enumeration, in upper snake case; <c>UNSPECIFIED</c> is refused.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="key">The key.</param>
    public TEnum Enum<TEnum>(string key)
        where TEnum : struct, Enum => Scalar<TEnum>(key, YamlScalar.Enum, default);

    /// <summary>A required list of scalars.</summary>
    /// <typeparam name="T">What each is.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="item">Reads one, such as <see cref="YamlScalar.Int"/>.</param>
    public ImmutableArray<T> List<T>(string key, YamlScalar.Reader<T> item)
    {
        var node = Child(key);
        if (node is YamlSequenceNode list)
            return [.. list.Select((child, index) => Read(child, $"{Of(key)}[{index}]", item, default!))];
        if (node is not null)
            Add(node, Of(key), "must be a list", "应为列表");
        return [];
    }

    /// <summary>A required list of mappings.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        var node = Child(key);
        if (node is not YamlSequenceNode list)
        {
            if (node is not null)
                Add(node, Of(key), "must be a list", "应为列表");
            return [];
        }

        return [.. list.Select((child, index) => Nested(child, $"{Of(key)}[{index}]")).OfType<YamlMap>()];
    }

    /// <summary>A required mapping.</summary>
    /// <param name="key">The key.</param>
    public YamlMap? Map(string key) => Child(key) is { } node ? Nested(node, Of(key)) : null;

    /// <summary>A required mapping from the members of an enumeration to scalars.</summary>
    /// <typeparam name="TKey">The enumeration.</typeparam>
    /// <typeparam name="T">What each key maps to.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="item">Reads one value.</param>
    public ImmutableDictionary<TKey, T> ByEnum<TKey, T>(string key, Func<YamlMap, string, T> item)
        where TKey : struct, Enum
    {
        var found = ImmutableDictionary.CreateBuilder<TKey, T>();
        if (Map(key) is not { } map)
            return found.ToImmutable();
        foreach (var (node, _) in map._node.Children)
        {
            var name = map.Read<TKey>(node, map.Of(node.ToString()), YamlScalar.Enum, default);
            var value = item(map, node.ToString());
            if (!name.Equals(default(TKey)))
                found[name] = value;
        }

        return found.ToImmutable();
    }

    /// <summary>Collects an error of the caller's own at a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="message">A sentence in English.</param>
    /// <param name="messageZh">The same in Chinese.</param>
    public void Refuse(string key, string message, string messageZh) =>
        Add(_node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : _node, Of(key), message, messageZh);

    /// <summary>Where every key and list item below this mapping stands, so that a linter's findings get a line.</summary>
    /// <returns>Path, line and column, from 1.</returns>
    public IEnumerable<(string Path, long Line, long Column)> Places() => Places(_node, Path);

    internal void RefuseUnknown()
    {
        foreach (var (key, _) in _node.Children)
        {
            if (!_known.Contains(key.ToString()))
                Add(key, Of(key.ToString()), "unknown key", "未知的键");
        }

        _children.ForEach(child => child.RefuseUnknown());
    }

    private static IEnumerable<(string Path, long Line, long Column)> Places(YamlNode node, string path) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(pair => Below(pair.Value, path.Length == 0 ? pair.Key.ToString() : $"{path}.{pair.Key}", pair.Key)),
        YamlSequenceNode list => list.SelectMany((child, index) => Below(child, $"{path}[{index}]", child)),
        _ => [],
    };

    private static IEnumerable<(string Path, long Line, long Column)> Below(YamlNode node, string path, YamlNode mark) =>
        Places(node, path).Prepend((path, mark.Start.Line, mark.Start.Column));

    private T Scalar<T>(string key, YamlScalar.Reader<T> reader, T otherwise) =>
        Child(key) is { } node ? Read(node, Of(key), reader, otherwise) : otherwise;

    private T Read<T>(YamlNode node, string path, YamlScalar.Reader<T> reader, T otherwise)
    {
        if (node is not YamlScalarNode { Value: { } text })
        {
            Add(node, path, "must be a single value", "应为单个值");
            return otherwise;
        }

        if (reader(text, out var value) is not { } wrong)
            return value;
        Add(node, path, wrong.Message, wrong.MessageZh);
        return otherwise;
    }

    private YamlNode? Child(string key)
    {
        _known.Add(key);
        if (_node.Children.TryGetValue(new YamlScalarNode(key), out var node))
            return node;
        Add(_node, Of(key), "missing", "缺少该项");
        return null;
    }

    private YamlMap? Nested(YamlNode node, string path)
    {
        if (node is not YamlMappingNode mapping)
        {
            Add(node, path, "must be a mapping of keys to values", "应由键和值组成");
            return null;
        }

        var map = new YamlMap(mapping, path, _errors);
        _children.Add(map);
        return map;
    }

    private void Add(YamlNode node, string path, string message, string messageZh) =>
        _errors.Add(new YamlError(node.Start.Line, node.Start.Column, path, message, messageZh));

    private string Of(string key) => Path.Length == 0 ? key : $"{Path}.{key}";
}
