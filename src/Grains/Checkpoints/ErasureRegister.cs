using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Erasures;
using Lianxin.Ledger.Queries;
using Microsoft.Extensions.Logging;

namespace Lianxin.Grains.Checkpoints;

/// <summary>
/// Keeps the list of erasures beside the checkpoints, outside the store: what a restored backup is held to. A tail adds what it sees at once;
/// with each checkpoint whatever is missing is added. What the list holds it keeps, also beside a ledger that was restored from before.
/// </summary>
internal sealed partial class ErasureRegister(IErasureQueries queries, EntryCodec codec, CheckpointOptions options, ILogger<ErasureRegister> logger)
{
    private readonly Lock _writing = new();

    /// <summary>Adds the erasures among entries. A disk that fails is logged: the next checkpoint adds them.</summary>
    /// <param name="county">The county.</param>
    /// <param name="entries">Entries of any type.</param>
    public void Note(CountyCode county, IReadOnlyList<LedgerEntry> entries)
    {
        try
        {
            Add(county, entries);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            LogMissed(county.Value, fault);
        }
    }

    /// <summary>Adds every erasure of a county that the list lacks.</summary>
    /// <param name="county">The county.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task CatchUpAsync(CountyCode county, CancellationToken cancellation) => Add(county, await queries.EntriesAsync(county, cancellation));

    private void Add(CountyCode county, IReadOnlyList<LedgerEntry> entries)
    {
        ErasureRecord[] erasures = [.. entries.Where(entry => entry.Type == StoredTypes.MemberErased).Select(Record)];
        if (erasures.Length == 0)
            return;
        lock (_writing)
            ErasureFile.Add(Path.Combine(options.Directory, county.Value, ErasureFile.Name), erasures);
    }

    private ErasureRecord Record(LedgerEntry entry)
    {
        var erased = (MemberErased)codec.Decode(entry);
        return new ErasureRecord(entry.Stream.County.Value, entry.Position, entry.Stream.Value, erased.Person.Value, erased.OccurredOn);
    }

    [LoggerMessage(2602, LogLevel.Warning, "The list of erasures of county {County} could not be added to; the next checkpoint tries again")]
    private partial void LogMissed(string county, Exception fault);
}
