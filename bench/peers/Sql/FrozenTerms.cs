namespace Lianxin.Bench.Sql;

/// <summary>What a freeze fixed.</summary>
/// <param name="County">Six digits.</param>
/// <param name="Year">The year evaluated.</param>
/// <param name="CutOffDay">The last day read.</param>
/// <param name="Position">The last ledger position read.</param>
public sealed record FrozenTerms(string County, int Year, DateOnly CutOffDay, long Position);
