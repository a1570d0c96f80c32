using Lianxin.Contracts.Queries;
using Lianxin.Ledger.Entries;

namespace Lianxin.Grains.Queries;

/// <summary>Entries as callers read them.</summary>
internal sealed class EntryReader(PayloadText payloads)
{
    /// <summary>Reads entries of one county.</summary>
    /// <param name="entries">The entries, in order.</param>
    /// <param name="full">Whether secrets are unsealed.</param>
    /// <returns>Their views.</returns>
    public async ValueTask<ImmutableArray<EntryView>> ReadAsync(IReadOnlyList<LedgerEntry> entries, bool full)
    {
        if (entries.Count == 0)
            return [];
        var ring = payloads.Ring(entries[0].Stream.County);
        var views = ImmutableArray.CreateBuilder<EntryView>(entries.Count);
        foreach (var entry in entries)
        {
            views.Add(new EntryView(
                entry.Stream.Value, entry.Position, entry.Version, entry.Type, entry.OccurredOn, entry.RecordedAt, entry.Actor,
                full ? await payloads.FullAsync(entry, ring) : PayloadText.Basic(entry), Convert.ToHexStringLower(entry.Hash.Span)));
        }

        return views.MoveToImmutable();
    }
}
