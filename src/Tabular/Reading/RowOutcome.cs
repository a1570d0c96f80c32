namespace Lianxin.Tabular.Reading;

/// <summary>What became of a row, or of the rows of one household: a record or errors, never both.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Record">The record, or null when refused.</param>
/// <param name="Rows">The rows it was read from, ascending; for a household one a member, in the members' order.</param>
/// <param name="Errors">All that is wrong; empty when accepted.</param>
public sealed record RowOutcome<T>(T? Record, ImmutableArray<int> Rows, ImmutableArray<RowError> Errors)
    where T : class
{
    /// <summary>Whether there is no record.</summary>
    public bool IsRefused => Record is null;

    internal static RowOutcome<T> Of(T record, ImmutableArray<int> rows, List<RowError> errors) =>
        errors.Count > 0 ? new(null, rows, [.. errors]) : new(record, rows, []);
}
