using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;

namespace Lianxin.Storage.Ledgers;

/// <summary>An entry that takes a person's key with it: the store destroys the key in the transaction that stores the entry.</summary>
internal static class KeyErasing
{
    public const string EntryType = StoredTypes.MemberErased;

    public static bool Is(NewEntry entry) => entry.Type == EntryType;

    /// <summary>Whose key it destroys.</summary>
    /// <exception cref="AppendRejectedException">The payload names no <c>person</c>.</exception>
    public static string KeyOf(NewEntry entry) =>
        PayloadField.Read(entry, "person", value => value.GetString() is { Length: > 0 } person ? person : null);
}
