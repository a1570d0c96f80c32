namespace Lianxin.Tabular.Reading;

/// <summary>What is wrong with a cell or row. Never repeats the cell's content.</summary>
/// <param name="Row">As the spreadsheet counts; the header is usually 1.</param>
/// <param name="Column">Header as in the file, or empty for the whole row.</param>
/// <param name="Reason">Why.</param>
/// <param name="Message">For developers, in English.</param>
/// <param name="MessageZh">For a clerk, in Chinese, with the remedy.</param>
public sealed record RowError(int Row, string Column, RowReason Reason, string Message, string MessageZh);
