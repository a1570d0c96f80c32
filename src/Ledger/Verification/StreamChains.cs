using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Queries;

namespace Lianxin.Ledger.Verification;

/// <summary>Every stream's chain as far as it was read, held against the heads the store states.</summary>
internal sealed class StreamChains
{
    private readonly Dictionary<string, (long Version, ReadOnlyMemory<byte> Hash)> _read = [];
    private readonly Dictionary<string, StreamHead> _stated = [];

    /// <summary>Streams read.</summary>
    public int Count => _read.Count;

    /// <summary>Notes a head to be met.</summary>
    public void Expect(StreamHead head) => _stated[head.Stream.Value] = head;

    /// <summary>Checks the next entry in position order.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="mustBeKnown">Whether its stream's head had to be stated: it is older than the reading of the heads.</param>
    public LedgerFault? Follow(LedgerEntry entry, bool mustBeKnown)
    {
        var stream = entry.Stream.Value;
        var (version, hash) = _read.GetValueOrDefault(stream, (0, HashChain.Origin));
        if (entry.Version != version + 1)
            return Fault(LedgerFaultKind.VersionGap, $"version {entry.Version} follows version {version}");
        if (!entry.PreviousHash.Span.SequenceEqual(hash.Span))
            return Fault(LedgerFaultKind.BrokenChain, "it names another predecessor than the entry before it");
        var content = new NewEntry(entry.Type, entry.SchemaVersion, entry.OccurredOn, entry.Payload);
        if (!entry.Hash.Span.SequenceEqual(HashChain.Next(hash.Span, entry.Stream, entry.Version, content, entry.RecordedAt, entry.Actor)))
            return Fault(LedgerFaultKind.WrongHash, "its content does not give its hash");

        _read[stream] = (entry.Version, entry.Hash);
        if (!_stated.TryGetValue(stream, out var stated))
            return mustBeKnown ? Fault(LedgerFaultKind.WrongHead, "its stream has no head") : null;
        return stated.Version == entry.Version && !stated.HeadHash.Span.SequenceEqual(entry.Hash.Span)
            ? Fault(LedgerFaultKind.WrongHead, "its stream's head has another hash")
            : null;

        LedgerFault Fault(LedgerFaultKind kind, string what) => new(kind, entry.Position, stream, $"position {entry.Position}, stream {stream}: {what}");
    }

    /// <summary>The first head, by stream, that the entries never reached.</summary>
    public LedgerFault? Unmet(long last)
    {
        foreach (var (stream, head) in _stated.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            var version = _read.GetValueOrDefault(stream).Version;
            if (version < head.Version)
                return new LedgerFault(LedgerFaultKind.WrongHead, last, stream, $"stream {stream} ends at version {version}, its head is at {head.Version}");
        }

        return null;
    }
}
