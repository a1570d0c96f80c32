using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Grains.Subjects;

/// <summary>Lets this silo's memory forget the keys that entries destroy: its own when they are stored, other silos' as its tail finds them.</summary>
/// <param name="sealer">Gives the sealer, which there is only once the master key is read.</param>
/// <param name="codec">Reads entries.</param>
internal sealed class ErasedKeys(Func<ISealer> sealer, EntryCodec codec)
{
    /// <summary>Forgets what stored entries destroyed.</summary>
    /// <param name="entries">Entries of any type.</param>
    public void Forget(IEnumerable<NewEntry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Type == StoredTypes.MemberErased))
            Forget(codec.Decode(entry));
    }

    /// <summary>Forgets what stored entries destroyed.</summary>
    /// <param name="entries">Entries of any type.</param>
    public void Forget(IEnumerable<LedgerEntry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Type == StoredTypes.MemberErased))
            Forget(codec.Decode(entry));
    }

    private void Forget(ISubjectEvent happened)
    {
        if (happened is MemberErased erased)
            sealer().Forget(erased.Person.Value);
    }
}
