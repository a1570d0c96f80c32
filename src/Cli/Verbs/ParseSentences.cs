using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Lianxin.Cli.Verbs;

/// <summary>
/// What is wrong with a command line, for people: the parser speaks English alone, and of types. A sentence not known here
/// is given as it is.
/// </summary>
public static partial class ParseSentences
{
    /// <summary>The sentences, each once.</summary>
    public static IEnumerable<string> Of(IEnumerable<ParseError> errors)
    {
        // A value that is no number is refused by the parser and, more clearly, by the option's own bounds.
        var own = errors.Where(e => !NotParsed().IsMatch(e.Message)).ToArray();
        return (own.Length > 0 ? own : errors).Select(e => Of(e.Message)).Distinct(StringComparer.Ordinal);
    }

    private static string Of(string message) =>
        NotParsed().Match(message) is { Success: true } value ? Texts.Say($"{value.Groups[2]} can't be {value.Groups[1]}", $"{value.Groups[2]} 的值无效:{value.Groups[1]}")
        : Unknown().Match(message) is { Success: true } unknown ? Texts.Say($"no such option or argument: {unknown.Groups[1]}", $"没有此选项或参数:{unknown.Groups[1]}")
        : Needed().Match(message) is { Success: true } needed ? Texts.Say($"{needed.Groups[1]} is needed", $"缺少 {needed.Groups[1]}")
        : Incomplete().Match(message) is { Success: true } part ? Texts.Say($"{part.Groups["of"]} needs{What(part, "a value")}", $"{part.Groups["of"]} 缺少{What(part, "参数")}")
        : message;

    private static string What(Match match, string otherwise) => match.Groups["what"] is { Success: true } named ? $" {named.Value.ToUpperInvariant()}" : $" {otherwise}";

    [GeneratedRegex("^Cannot parse argument '(.*)' for (?:option|command|argument) '(.*)' as expected type")]
    private static partial Regex NotParsed();

    [GeneratedRegex(@"^Unrecognized command or argument '(.*)'\.$")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"^Option '(.*)' is required\.$")]
    private static partial Regex Needed();

    [GeneratedRegex(@"^Required argument (?:'(?<what>.*)' )?missing for (?:option|command): '(?<of>.*)'\.$")]
    private static partial Regex Incomplete();
}
