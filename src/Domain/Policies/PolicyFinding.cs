namespace Lianxin.Domain.Policies;

/// <summary>Something the linter refuses in a policy.</summary>
/// <param name="Path">Path of the value as in the file, such as <c>due_days.ROADS</c>.</param>
/// <param name="Message">A sentence in English.</param>
/// <param name="MessageZh">The same in Chinese.</param>
public sealed record PolicyFinding(string Path, string Message, string MessageZh);
