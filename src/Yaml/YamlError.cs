namespace Lianxin.Yaml;

/// <summary>What is wrong with a file, where.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Path">Path of the value, such as <c>rank_groups.STAFF.lead_max</c>; empty for the whole file.</param>
/// <param name="Message">A sentence in English.</param>
/// <param name="MessageZh">The same in Chinese.</param>
public sealed record YamlError(long Line, long Column, string Path, string Message, string MessageZh)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Column} {Path}: {Message}";
}
