using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Google.Api;

namespace Lianxin.Gateway.Transcoding;

/// <summary>The path of an HTTP rule. Routing alone isn't enough: it takes any word where a variable stands for a fixed one.</summary>
internal sealed partial class PathPattern
{
    private static readonly ConcurrentDictionary<string, PathPattern> Known = new();
    private readonly Regex _whole;

    private PathPattern(string pattern)
    {
        Variables = [.. Variable().Matches(pattern).Select(match => match.Groups[1].Value)];
        var plain = Variable().Replace(pattern, match => match.Groups[2].Success ? match.Groups[2].Value : "*");
        var whole = Regex.Escape(plain)
            .Replace(@"\*\*", ".+", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]+", StringComparison.Ordinal);
        _whole = new Regex($"^{whole}\\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
    }

    /// <summary>The fields that the path fills, dotted as in the proto.</summary>
    public ImmutableArray<string> Variables { get; }

    /// <summary>The pattern of a rule.</summary>
    public static PathPattern Of(HttpRule rule) => Known.GetOrAdd(TextOf(rule), pattern => new PathPattern(pattern));

    /// <summary>The pattern as the rule writes it.</summary>
    public static string TextOf(HttpRule rule) => rule.PatternCase switch
    {
        HttpRule.PatternOneofCase.Get => rule.Get,
        HttpRule.PatternOneofCase.Put => rule.Put,
        HttpRule.PatternOneofCase.Post => rule.Post,
        HttpRule.PatternOneofCase.Patch => rule.Patch,
        HttpRule.PatternOneofCase.Delete => rule.Delete,
        _ => rule.Custom?.Path ?? string.Empty,
    };

    /// <summary>Whether a path is one of the pattern's.</summary>
    public bool Matches(PathString path) => _whole.IsMatch(path.Value?.TrimEnd('/') ?? string.Empty);

    [GeneratedRegex(@"\{([^=}]+)(?:=([^}]+))?\}")]
    private static partial Regex Variable();
}
