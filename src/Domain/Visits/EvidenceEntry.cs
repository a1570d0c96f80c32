using Lianxin.Domain.Events;

namespace Lianxin.Domain.Visits;

/// <summary>An entry of the subject's own stream that a correction or an attestation names, as read back from the ledger.</summary>
/// <param name="Version">Its version.</param>
/// <param name="RecordedOn">The county day it was recorded on.</param>
/// <param name="Event">What it holds.</param>
public sealed record EvidenceEntry(long Version, DateOnly RecordedOn, ISubjectEvent Event);
