using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Secrets;
using Lianxin.Domain.Visits;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Grains.Subjects;

/// <summary>Reads back what a subject's memory leaves out: sealed texts, and the entry that a correction names.</summary>
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
        return OpenerAsync(stream, secrets.OfType<Secret>().Select(secret => secret.KeyId).Distinct());
    }

    /// <summary>Descriptions of a subject's difficulties, as reported in its own stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="textKey">Whose key seals the subject's texts.</param>
    /// <returns>By difficulty id; those that came from another household have none here.</returns>
    public async ValueTask<IReadOnlyDictionary<string, string?>> DescriptionsAsync(StreamId stream, string textKey)
    {
        var open = await OpenerAsync(stream, [textKey]);
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var entry in ledger.ReadStreamAsync(stream))
        {
            if (codec.Decode(entry) is DifficultyReported reported)
                texts[reported.Difficulty.Value] = open("description", reported.Description);
        }

        return texts;
    }

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
}
