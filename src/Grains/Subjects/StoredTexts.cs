using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Secrets;
using Lianxin.Domain.Visits;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Grains.Subjects;

/// <summary>Opens the sealed texts that a subject keeps in memory, and reads back the entry that a correction names.</summary>
internal sealed class StoredTexts(ILedger ledger, ISealer sealer, EntryCodec codec)
{
    /// <summary>Opens secrets of one stream; those whose keys are not among the named ones can't be opened.</summary>
    /// <param name="stream">The stream they are stored in.</param>
    /// <param name="keyIds">Whose keys to load.</param>
    /// <returns>The opener.</returns>
    public async ValueTask<OpenSecret> OpenerAsync(StreamId stream, IEnumerable<string> keyIds)
    {
        var ring = sealer.Ring(stream.County);
        await ring.LoadAsync(keyIds);
        return (field, secret) => sealer.Unseal(ring, stream.Value, field, secret);
    }

    /// <summary>Opens everything a household's state holds.</summary>
    /// <param name="stream">The household's stream.</param>
    /// <param name="state">Its state.</param>
    /// <returns>The opener.</returns>
    public ValueTask<OpenSecret> OpenerAsync(StreamId stream, HouseholdState state)
    {
        var secrets = state.Members.SelectMany(member => new[] { member.Name, member.IdNumber, member.BirthDate, member.Phone }).Append(state.Address);
        return OpenerAsync(stream, KeysOf(secrets.Concat(Descriptions(state.Difficulties))));
    }

    /// <summary>Opens the descriptions of a subject's difficulties, also of those that came from another household.</summary>
    /// <param name="stream">The subject's stream.</param>
    /// <param name="book">Its difficulties.</param>
    /// <returns>The opener.</returns>
    public ValueTask<OpenSecret> OpenerAsync(StreamId stream, DifficultyBook book) => OpenerAsync(stream, KeysOf(Descriptions(book)));

    /// <summary>The entry of a version.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="version">The version; null for commands that name none.</param>
    /// <param name="dayOf">The county's day of an instant.</param>
    /// <returns>The entry, or null.</returns>
    public async ValueTask<EvidenceEntry?> EntryAsync(StreamId stream, long? version, Func<DateTimeOffset, DateOnly> dayOf)
    {
        if (version is not > 0)
            return null;
        await foreach (var entry in ledger.ReadStreamAsync(stream, version.Value - 1))
            return new EvidenceEntry(entry.Version, dayOf(entry.RecordedAt), codec.Decode(entry));
        return null;
    }

    private static IEnumerable<Secret?> Descriptions(DifficultyBook book) => book.Items.Select(item => item.Description);

    private static IEnumerable<string> KeysOf(IEnumerable<Secret?> secrets) => secrets.OfType<Secret>().Select(secret => secret.KeyId).Distinct();
}
