using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Tail;
using Lianxin.Ledger;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Grains.Subjects;

/// <summary>What the shells of subjects share, one per silo.</summary>
internal sealed record SubjectServices(
    ILedger Ledger,
    LedgerAppender Appender,
    Drafts Drafts,
    CountyClocks Clocks,
    ITailWatch Tails,
    ReferenceDirectory References,
    ISealer Sealer,
    IRegistryQueries Rows);
