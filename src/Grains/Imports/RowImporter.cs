using Lianxin.Domain.Decisions;
using Lianxin.Tabular.Reading;

namespace Lianxin.Grains.Imports;

/// <summary>Imports the records of one kind of file. Reading is in file order; importing may run side by side.</summary>
/// <typeparam name="T">The record.</typeparam>
internal abstract class RowImporter<T>
    where T : class
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether <see cref="Order"/> changes the order: results are then held to be told in file order, and a restart begins anew.</summary>
    public virtual bool Reorders => false;

    /// <summary>Puts records into the order in which they are imported; the file's own unless another is needed.</summary>
    /// <param name="outcomes">The records in file order.</param>
    /// <returns>The same, ordered; always in the same order.</returns>
    public virtual IEnumerable<RowOutcome<T>> Order(IEnumerable<RowOutcome<T>> outcomes) => outcomes;

    /// <summary>Takes note of a record as it is read; also of those that an earlier run imported.</summary>
    /// <param name="outcome">The record.</param>
    /// <returns>Why it is refused, or null.</returns>
    public virtual Refusal? Note(RowOutcome<T> outcome)
    {
        var number = outcome.Record is { } record ? NumberOf(record) : string.Empty;
        if (number.Length == 0 || _seen.TryAdd(number, outcome.Rows[0]))
            return null;
        return new Refusal(
            RefusalCode.AlreadyExists, $"the same number stands in row {_seen[number]}", $"编号与第{_seen[number]}行重复");
    }

    /// <summary>What tells the record apart in its file.</summary>
    /// <param name="record">The record.</param>
    /// <returns>A number, or empty when it needs none.</returns>
    protected abstract string NumberOf(T record);

    /// <summary>Records that share a key are imported one after another.</summary>
    /// <param name="record">The record.</param>
    /// <returns>Its keys.</returns>
    public abstract IReadOnlyCollection<string> KeysOf(T record);

    /// <summary>Whether a record may only begin when everything before it has ended.</summary>
    /// <param name="record">The record.</param>
    /// <returns>True at the first record of a new day.</returns>
    public virtual bool BeginsAnew(T record) => false;

    /// <summary>Runs before such a record.</summary>
    /// <param name="record">The record.</param>
    public virtual Task BeginAsync(T record) => Task.CompletedTask;

    /// <summary>Imports a record, or in a dry run finds out what would become of it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="rows">Its rows.</param>
    /// <returns>What became of it.</returns>
    public abstract Task<RowResult> ImportAsync(T record, ImmutableArray<int> rows);
}
