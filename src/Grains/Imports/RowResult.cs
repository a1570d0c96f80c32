using System.Text.Json;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Decisions;
using Lianxin.Grains.Operations;

namespace Lianxin.Grains.Imports;

/// <summary>What became of a record of a file.</summary>
/// <param name="Outcome">Its count.</param>
/// <param name="Items">What is told of it: every error, and what a success made.</param>
internal sealed record RowResult(ItemOutcome Outcome, ImmutableArray<OperationItem> Items)
{
    /// <summary>It stored something.</summary>
    /// <param name="row">First row.</param>
    /// <param name="id">What it made or changed.</param>
    /// <param name="notes">Notes for the clerk.</param>
    /// <returns>The result.</returns>
    public static RowResult Changed(int row, string id, params IEnumerable<ImportNote> notes) => new(ItemOutcome.Changed, [Noted(row, id, notes)]);

    /// <summary>It was there already. Told only when there is something to note.</summary>
    /// <param name="row">First row.</param>
    /// <param name="id">What it is.</param>
    /// <param name="notes">Notes for the clerk.</param>
    /// <returns>The result.</returns>
    public static RowResult Unchanged(int row, string id, params IEnumerable<ImportNote> notes)
    {
        var item = Noted(row, id, notes);
        return new(ItemOutcome.Unchanged, item.Note.Length == 0 ? [] : [item]);
    }

    /// <summary>It was refused.</summary>
    /// <param name="row">Row at fault.</param>
    /// <param name="column">Header at fault, or empty.</param>
    /// <param name="refusal">Why.</param>
    /// <returns>The result.</returns>
    public static RowResult Failed(int row, string column, Refusal refusal) =>
        new(ItemOutcome.Failed, [new OperationItem(row, column, refusal, string.Empty, string.Empty) { Reason = CodeOf(refusal.Code.ToString()) }]);

    /// <summary>A name in UPPER_SNAKE.</summary>
    /// <param name="name">An enumeration's name.</param>
    /// <returns>The code.</returns>
    public static string CodeOf(string name) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(name);

    private static OperationItem Noted(int row, string id, IEnumerable<ImportNote> notes)
    {
        var all = notes.ToArray();
        return new OperationItem(row, string.Empty, null, id, string.Join("；", all.Select(note => note.Chinese)))
        {
            NoteEnglish = string.Join("; ", all.Select(note => note.English)),
        };
    }
}
