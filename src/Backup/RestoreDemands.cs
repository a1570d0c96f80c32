using Lianxin.Ledger.Erasures;
using Lianxin.Proofs.Checkpoints;

namespace Lianxin.Backup;

/// <summary>What a restored store is held to besides its manifest; all of it kept elsewhere.</summary>
/// <param name="Against">Checkpoints that the ledgers must agree with; may be empty.</param>
/// <param name="Erasures">Erasures that must hold in it, also those made after the backup; may be empty.</param>
public sealed record RestoreDemands(IReadOnlyList<Checkpoint> Against, IReadOnlyList<ErasureRecord> Erasures);
