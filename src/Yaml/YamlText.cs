using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Lianxin.Yaml;

/// <summary>
/// Opens a YAML text as one mapping. Texts come from callers: their size and depth are bounded, and aliases are refused,
/// before any tree is built from them.
/// </summary>
public static class YamlText
{
    /// <summary>Longest text taken, in characters.</summary>
    public const int MaxLength = 256 * 1024;

    private const int MaxDepth = 16;

    /// <summary>Reads a text.</summary>
    /// <typeparam name="T">What it says.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="read">Reads the root mapping; errors are collected in it, and unknown keys are found after it.</param>
    /// <returns>The value or the errors.</returns>
    public static YamlResult<T> Read<T>(string text, Func<YamlMap, T> read)
        where T : class
    {
        var errors = new List<YamlError>();
        if (Root(text, errors) is not { } root)
            return new YamlResult<T>(null, [.. errors]);
        var map = new YamlMap(root, string.Empty, errors);
        var value = read(map);
        map.RefuseUnknown();
        return errors.Count == 0
            ? new YamlResult<T>(value, [])
            : new YamlResult<T>(null, [.. errors.OrderBy(error => error.Line).ThenBy(error => error.Column)]);
    }

    private static YamlMappingNode? Root(string text, List<YamlError> errors)
    {
        if (text.Length > MaxLength)
        {
            errors.Add(new YamlError(1, 1, string.Empty, $"longer than {MaxLength} characters", $"超过{MaxLength}个字符"));
            return null;
        }

        try
        {
            if (Forbidden(text) is { } forbidden)
            {
                errors.Add(forbidden);
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return root;
            errors.Add(new YamlError(1, 1, string.Empty, "must be one document, a mapping of keys to values", "应为单个文档，由键和值组成"));
        }
        catch (YamlException broken)
        {
            errors.Add(new YamlError(broken.Start.Line, broken.Start.Column, string.Empty, $"not YAML: {broken.Message}", "不是有效的YAML"));
        }

        catch (InvalidOperationException)
        {
            // The scanner gives up on some unclosed lists this way, and then knows no place.
            errors.Add(new YamlError(1, 1, string.Empty, "not YAML", "不是有效的YAML"));
        }

        return null;
    }

    private static YamlError? Forbidden(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            var at = parser.Current.Start;
            if (depth > MaxDepth)
                return new YamlError(at.Line, at.Column, string.Empty, $"nested deeper than {MaxDepth} levels", $"嵌套超过{MaxDepth}层");
            if (parser.Current is AnchorAlias)
                return new YamlError(at.Line, at.Column, string.Empty, "aliases are not allowed", "不允许使用别名");
        }

        return null;
    }
}
