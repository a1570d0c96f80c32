namespace Lianxin.Domain.Rows;

/// <summary>
/// A read-model row: it belongs to one stream, is keyed by its first column within the county, holds absolute values
/// and the stream version that made it. Rows are upserted in the transaction of their entry and never counted up; they
/// store dates and states, never "overdue", "due" or "load".
/// </summary>
public interface IProjectionRow
{
    /// <summary>The version of the owning stream after the entry that made this row.</summary>
    long Version { get; }
}
