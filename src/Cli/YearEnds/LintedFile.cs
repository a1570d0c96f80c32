using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Yaml;

namespace Lianxin.Cli.YearEnds;

/// <summary>A linted file for <c>--json</c>.</summary>
/// <param name="File">Its path as typed.</param>
/// <param name="Hash">The scheme's hash, or null when it may not be used.</param>
/// <param name="Findings">What is wrong.</param>
public sealed record LintedFile(string File, string? Hash, IReadOnlyList<YamlError> Findings)
{
    /// <summary>What the linter found in a file.</summary>
    /// <param name="file">Its path as typed.</param>
    /// <param name="read">The result.</param>
    public static LintedFile Of(string file, YamlResult<Scheme> read) =>
        new(file, read.Value is { } scheme ? SchemeJson.Hash(scheme) : null, read.Errors.IsDefault ? [] : read.Errors);
}
