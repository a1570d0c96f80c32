using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lianxin.Domain.Events;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Formats;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Ledger.Codec;

/// <summary>
/// Between events and entries. Writing seals every secret; reading gives sealed secrets, and brings older schema
/// versions up to the present. Bytes once written are never written again: reading is tested against stored files.
/// </summary>
public sealed class EntryCodec
{
    /// <summary>The codec over all registered types that this build reads.</summary>
    public static readonly EntryCodec Default = new(StoredTypes.All.Where(type => type.Format <= LedgerFormat.Newest), StoredTypes.Upcasters);

    private readonly FrozenDictionary<string, StoredType> _byName;
    private readonly FrozenDictionary<Type, StoredType> _byClr;
    private readonly FrozenDictionary<(string Type, int From), Upcaster> _upcasters;

    /// <summary>A codec over given types, for tests of upcasting.</summary>
    /// <param name="types">Types, each name and record once.</param>
    /// <param name="upcasters">Upcasters, one per type and version below the present.</param>
    public EntryCodec(IEnumerable<StoredType> types, IEnumerable<Upcaster> upcasters)
    {
        var all = types.ToList();
        _byName = all.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _byClr = all.ToFrozenDictionary(type => type.Clr);
        _upcasters = upcasters.ToFrozenDictionary(upcaster => (upcaster.Type, upcaster.From));
    }

    /// <summary>Writes an event as the entry to store, every secret sealed; keys that its ring lacks are looked up.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="streamId">The stream; part of every sealed field's authenticated data.</param>
    /// <param name="ring">The keys.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The event's type is not registered.</exception>
    public async ValueTask<NewEntry> EncodeAsync(
        ISubjectEvent happened, string streamId, KeyRing ring, CancellationToken cancellation = default)
    {
        var type = TypeOf(happened);
        while (true)
        {
            var (payload, missing) = WriteSealed(happened, type, streamId, ring);
            if (missing is null)
                return new NewEntry(type.Name, type.SchemaVersion, happened.OccurredOn, payload);
            await ring.LoadAsync(missing, cancellation);
        }
    }

    /// <summary>Writes an event without secrets, or with sealed ones, as the entry to store.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="InvalidOperationException">A secret in clear.</exception>
    /// <exception cref="ArgumentException">The event's type is not registered.</exception>
    public NewEntry EncodeSealed(ISubjectEvent happened)
    {
        var type = TypeOf(happened);
        var payload = SecretConverter.Run(null, () => Write(happened, type));
        return new NewEntry(type.Name, type.SchemaVersion, happened.OccurredOn, payload);
    }

    /// <summary>Reads a stored entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The event, secrets sealed.</returns>
    /// <exception cref="UnknownEntryTypeException">A type or version of a newer release.</exception>
    public ISubjectEvent Decode(LedgerEntry entry) => Decode(entry.Type, entry.SchemaVersion, entry.Payload);

    /// <summary>Reads an entry about to be stored, as it will be read back.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The event, secrets sealed.</returns>
    public ISubjectEvent Decode(NewEntry entry) => Decode(entry.Type, entry.SchemaVersion, entry.Payload);

    private static (byte[] Payload, IReadOnlySet<string>? Missing) WriteSealed(ISubjectEvent happened, StoredType type, string streamId, KeyRing ring)
    {
        using var pass = new SealingPass(streamId, ring);
        return (SecretConverter.Run(pass, () => Write(happened, type)), pass.Missing);
    }

    private static byte[] Write(ISubjectEvent happened, StoredType type)
    {
        var page = EventPage.OfThisThread();
        JsonSerializer.Serialize(page.Writer, happened, EventJson.Options.GetTypeInfo(type.Clr));
        return page.Take();
    }

    private ISubjectEvent Decode(string name, int schemaVersion, ReadOnlyMemory<byte> payload)
    {
        if (!_byName.TryGetValue(name, out var type) || schemaVersion > type.SchemaVersion || schemaVersion < 1)
            throw new UnknownEntryTypeException(name, schemaVersion);
        var info = EventJson.Options.GetTypeInfo(type.Clr);
        var happened = schemaVersion == type.SchemaVersion
            ? JsonSerializer.Deserialize(payload.Span, info)
            : Lift(type, schemaVersion, payload).Deserialize(info);
        return (ISubjectEvent?)happened ?? throw new JsonException($"an entry of type {name} is null");
    }

    private JsonObject Lift(StoredType type, int schemaVersion, ReadOnlyMemory<byte> payload)
    {
        var node = JsonNode.Parse(payload.Span)!.AsObject();
        for (var version = schemaVersion; version < type.SchemaVersion; version++)
            node = _upcasters.TryGetValue((type.Name, version), out var upcaster) ? upcaster.Lift(node) : throw new UnknownEntryTypeException(type.Name, version);
        return node;
    }

    private StoredType TypeOf(ISubjectEvent happened) => _byClr.TryGetValue(happened.GetType(), out var type)
        ? type
        : throw new ArgumentException($"{happened.GetType().Name} is not registered in {nameof(StoredTypes)}", nameof(happened));
}
