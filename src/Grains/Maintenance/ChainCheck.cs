using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Queries;

namespace Lianxin.Grains.Maintenance;

/// <summary>Follows every stream's hash chain while entries come in position order.</summary>
internal sealed class ChainCheck
{
    private readonly Dictionary<string, (long Version, ReadOnlyMemory<byte> Hash)> _heads = new(StringComparer.Ordinal);
    private long _position;

    /// <summary>Entries seen.</summary>
    public long Entries { get; private set; }

    /// <summary>Faults found.</summary>
    public long Faults { get; private set; }

    /// <summary>Checks an entry against those before it.</summary>
    /// <param name="entry">The next entry.</param>
    /// <returns>What is wrong, or null.</returns>
    public string? Add(LedgerEntry entry)
    {
        var (version, hash) = _heads.GetValueOrDefault(entry.Stream.Value, (0, HashChain.Origin));
        var fault = FaultOf(entry, version, hash);
        _heads[entry.Stream.Value] = (entry.Version, entry.Hash);
        _position = entry.Position;
        Entries++;
        Faults += fault is null ? 0 : 1;
        return fault;
    }

    /// <summary>Whether a stream's head is another than its last entry's.</summary>
    /// <param name="stream">The head as stored.</param>
    /// <returns>True when it is; not for entries that came while this ran.</returns>
    public bool Differs(StreamHead stream)
    {
        var differs = _heads.TryGetValue(stream.Stream.Value, out var last)
            && (stream.Version < last.Version || (stream.Version == last.Version && !stream.HeadHash.Span.SequenceEqual(last.Hash.Span)));
        Faults += differs ? 1 : 0;
        return differs;
    }

    private string? FaultOf(LedgerEntry entry, long version, ReadOnlyMemory<byte> hash)
    {
        if (entry.Position != _position + 1)
            return $"position {entry.Position} follows {_position}";
        if (entry.Version != version + 1)
            return $"version {entry.Version} of {entry.Stream} follows {version}";
        if (!entry.PreviousHash.Span.SequenceEqual(hash.Span))
            return $"position {entry.Position} names another entry before it";
        var expected = HashChain.Next(
            hash.Span, entry.Stream, entry.Version, new NewEntry(entry.Type, entry.SchemaVersion, entry.OccurredOn, entry.Payload), entry.RecordedAt, entry.Actor);
        return entry.Hash.Span.SequenceEqual(expected) ? null : $"position {entry.Position} is not what its hash covers";
    }
}
