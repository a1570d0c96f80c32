namespace Lianxin.Domain.Events;

/// <summary>An entry's place, as far as a projection needs it.</summary>
/// <param name="Version">Version in the stream, from 1.</param>
/// <param name="EntryIndex">Index within its append to the stream, from 0.</param>
/// <param name="RecordedOn">The county's day on which it was recorded.</param>
public readonly record struct EntryStamp(long Version, int EntryIndex, DateOnly RecordedOn);
