using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Yaml;

namespace Lianxin.Cli.YearEnds;

/// <summary>What the linter says of a file, a line each, as compilers do: editors and people find the place.</summary>
public static class SchemeSentences
{
    /// <summary>The lines for one file.</summary>
    /// <param name="file">Its path as typed.</param>
    /// <param name="read">What the linter found.</param>
    public static IEnumerable<string> Of(string file, YamlResult<Scheme> read) => read.Value is { } scheme
        ? [Fine(file, scheme)]
        : read.Errors.Select(error => $"{file}:{error.Line}:{error.Column}: {(error.Path.Length == 0 ? string.Empty : $"{error.Path}: ")}{Texts.Say(error.Message, error.MessageZh)}");

    private static string Fine(string file, Scheme scheme)
    {
        var (indicators, adjustments, hash) = (scheme.Indicators.Count(), scheme.Adjustments.Length, SchemeJson.Hash(scheme)[..12]);
        return Texts.Say(
            $"{file}: fine. {scheme.Label}, {scheme.Year}, base {scheme.Base:0.##}; indicators: {indicators}, adjustments: {adjustments}; hash {hash}…",
            $"{file}:可用。{scheme.Label},{scheme.Year} 年,基础分 {scheme.Base:0.##};指标 {indicators} 项,加减分 {adjustments} 项;哈希 {hash}…");
    }
}
