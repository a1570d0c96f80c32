using Lianxin.Ledger.Sealing;

namespace Lianxin.Ledger.Codec;

/// <summary>Where an event is written to, and with which keys its secrets are sealed.</summary>
/// <param name="StreamId">The stream; part of every sealed field's authenticated data.</param>
/// <param name="Ring">The keys; null refuses to write any secret in clear.</param>
public sealed record SealingScope(string StreamId, KeyRing? Ring);
