using Lianxin.Ledger;
using Lianxin.Ledger.Ballots;
using Lianxin.Ledger.Formats;
using Lianxin.Ledger.Marks;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Uploads;

namespace Lianxin.Storage;

/// <summary>All ports of one store.</summary>
public interface IStore
{
    /// <summary>The ledger.</summary>
    ILedger Ledger { get; }

    /// <summary>Lists and searches.</summary>
    IRegistryQueries Registry { get; }

    /// <summary>Caseloads and division figures.</summary>
    ICaseloadQueries Caseloads { get; }

    /// <summary>Facts for year-end.</summary>
    IFactReader Facts { get; }

    /// <summary>Rebuild and comparison.</summary>
    IProjectionStore Projections { get; }

    /// <summary>Uploads and results.</summary>
    IChunkStore Chunks { get; }

    /// <summary>What the store knows of itself and of its processes.</summary>
    IStoreMarks Marks { get; }

    /// <summary>The format, and who reads it.</summary>
    ILedgerFormats Formats { get; }

    /// <summary>Ballots while campaigns are open.</summary>
    IBallotBox Ballots { get; }

    /// <summary>Who was erased.</summary>
    IErasureQueries Erasures { get; }
}
