using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;

namespace Lianxin.Storage.Ledgers;

/// <summary>An entry that the store itself understands: it closes a year's books.</summary>
internal static class YearClosing
{
    public const string EntryType = "year-closed";

    public static bool Is(NewEntry entry) => entry.Type == EntryType;

    /// <summary>The year a closing entry names.</summary>
    /// <exception cref="AppendRejectedException">The payload has no number <c>year</c>.</exception>
    public static int YearOf(NewEntry entry) =>
        PayloadField.Read(entry, "year", value => value.TryGetInt32(out var year) ? year : (int?)null)!.Value;
}
