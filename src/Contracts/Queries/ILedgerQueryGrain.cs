using Lianxin.Contracts.Calls;

namespace Lianxin.Contracts.Queries;

/// <summary>Reads the ledger itself; stateless. Its key is the county.</summary>
[Alias("lx.ILedgerQueryGrain")]
public interface ILedgerQueryGrain : IGrainWithStringKey
{
    /// <summary>Entries of a subject in version order, optionally only those recorded by the end of a day (or occurred by it).</summary>
    /// <param name="context">Caller.</param>
    /// <param name="subjectId">Household, division, cadre, body, county or evaluation id.</param>
    /// <param name="afterVersion">Entries above this version.</param>
    /// <param name="limit">1–1,000.</param>
    /// <param name="asOf">Only entries up to the end of this day, or null.</param>
    /// <param name="byOccurred">Whether <paramref name="asOf"/> asks when it happened instead of when it was recorded.</param>
    /// <param name="full">Whether secrets are unsealed.</param>
    [Alias("OfSubject")]
    Task<Answer<ImmutableArray<EntryView>>> OfSubjectAsync(
        ReadContext context, string subjectId, long afterVersion, int limit, DateOnly? asOf, bool byOccurred, bool full);

    /// <summary>Entries that name a cadre: its own stream and evidence it took part in; newest first.</summary>
    [Alias("OfCadre")]
    Task<Answer<ImmutableArray<EntryView>>> OfCadreAsync(ReadContext context, string cadreId, long before, int limit, bool full);

    /// <summary>Entries at given positions; not found, naming them, when there is none at some.</summary>
    [Alias("At")]
    Task<Answer<ImmutableArray<EntryView>>> AtAsync(ReadContext context, ImmutableArray<long> positions, bool full);

    /// <summary>A subject's state as of the end of a day, as JSON: the fold of the entries recorded (or occurred) by then.</summary>
    [Alias("StateAsOf")]
    Task<Answer<string>> StateAsOfAsync(ReadContext context, string subjectId, DateOnly day, bool byOccurred);
}

/// <summary>
/// Streams the ledger; its key is the county. Apart from <see cref="ILedgerQueryGrain"/> because a stream's next item is
/// asked from the activation that began it, which a stateless worker does not promise.
/// </summary>
[Alias("lx.ILedgerTailGrain")]
public interface ILedgerTailGrain : IGrainWithStringKey
{
    /// <summary>Streams entries from a position on, without end until cancelled; a null entry is a heartbeat.</summary>
    /// <param name="context">Caller.</param>
    /// <param name="afterPosition">Entries above this position.</param>
    /// <param name="full">Whether secrets are unsealed.</param>
    /// <param name="cancellation">Ends the stream.</param>
    /// <returns>Items; a refusal is the last: the position lies past the ledger's end, or the store does not answer.</returns>
    [Alias("Tail")]
    IAsyncEnumerable<Answer<TailItem>> TailAsync(ReadContext context, long afterPosition, bool full, CancellationToken cancellation = default);
}

/// <summary>An entry as read.</summary>
[GenerateSerializer, Immutable, Alias("lx.EntryView")]
public sealed record EntryView(
    [property: Id(0)] string SubjectId,
    [property: Id(1)] long Position,
    [property: Id(2)] long Version,
    [property: Id(3)] string Type,
    [property: Id(4)] DateOnly OccurredOn,
    [property: Id(5)] DateTimeOffset RecordedAt,
    [property: Id(6)] string Actor,
    [property: Id(7)] string PayloadJson,
    [property: Id(8)] string HashHex);

/// <summary>One item of a tail: an entry, or a heartbeat with the position reached.</summary>
[GenerateSerializer, Immutable, Alias("lx.TailItem")]
public sealed record TailItem([property: Id(0)] EntryView? Entry, [property: Id(1)] long Position);
