namespace Lianxin.Tabular.Mapping;

/// <summary>A column of the file that is not read.</summary>
/// <param name="Header">As the file has it.</param>
/// <param name="Message">For developers.</param>
/// <param name="MessageZh">For a clerk.</param>
public sealed record ColumnWarning(string Header, string Message, string MessageZh);
