using Lianxin.Contracts.Calls;
using Lianxin.Domain.Decisions;

namespace Lianxin.Contracts.Operations;

/// <summary>What a long-running operation does.</summary>
[GenerateSerializer, Alias("lx.OperationKind")]
public enum OperationKind
{
    /// <summary>Not stated; refused.</summary>
    Unspecified = 0,

    /// <summary>Import of a file.</summary>
    Import,

    /// <summary>Export of a list.</summary>
    Export,

    /// <summary>Transfer of a whole caseload.</summary>
    TransferCaseload,

    /// <summary>Scoring of an evaluation.</summary>
    Score,

    /// <summary>Verification of the ledger.</summary>
    VerifyLedger,

    /// <summary>Rebuild of the read models.</summary>
    RebuildProjections,

    /// <summary>Recomputation of an evaluation from a replay of the ledger.</summary>
    Reconcile,
}

/// <summary>Starts a long-running operation. Arguments are a small JSON object, different for each kind; see the request records.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="ArgumentsJson">Arguments, camel-free snake_case JSON, at most 64 KiB.</param>
/// <param name="ValidateOnly">Dry run: everything is checked and reported, nothing stored but the report.</param>
[GenerateSerializer, Immutable, Alias("lx.StartOperation")]
public sealed record StartOperation(
    [property: Id(0)] OperationKind Kind, [property: Id(1)] string ArgumentsJson, [property: Id(2)] bool ValidateOnly);

/// <summary>A long-running operation; its key is an operation id. It survives a crash: what is done is remembered by request keys, and it goes on at start.</summary>
[Alias("lx.IOperationGrain")]
public interface IOperationGrain : IGrainWithStringKey
{
    /// <summary>Starts it (its founding entry); a repeat answers with the present state.</summary>
    [Alias("Start")]
    Task<Answer<OperationView>> StartAsync(CommandContext context, StartOperation start);

    /// <summary>Reads its state.</summary>
    [Alias("Get")]
    Task<Answer<OperationView>> GetAsync(ReadContext context);

    /// <summary>Reads a page of item results, in item order: failures always, successes when they carry something.</summary>
    /// <param name="context">Caller.</param>
    /// <param name="after">Item number to go on after.</param>
    /// <param name="limit">1–1,000.</param>
    [Alias("Items")]
    Task<Answer<ImmutableArray<OperationItem>>> ItemsAsync(ReadContext context, long after, int limit);

    /// <summary>Asks it to stop; what is stored stays.</summary>
    [Alias("Cancel")]
    Task<CommandReply> CancelAsync(CommandContext context);

    /// <summary>Goes on after a restart; called by the silo.</summary>
    [Alias("Resume")]
    Task ResumeAsync();
}

/// <summary>An operation's state.</summary>
/// <param name="OperationId">The operation.</param>
/// <param name="Kind">Kind.</param>
/// <param name="State">PENDING, RUNNING, SUCCEEDED (every item), COMPLETED_WITH_FAILURES (it ran to its end and an item was refused), FAILED or CANCELLED.</param>
/// <param name="Done">Items handled.</param>
/// <param name="Total">Items in all, 0 while unknown.</param>
/// <param name="Changed">Items that stored something.</param>
/// <param name="Unchanged">Items that were there already.</param>
/// <param name="Failed">Items refused.</param>
/// <param name="PerSecond">Throughput since it started or resumed, items per second.</param>
/// <param name="StartedAt">Start.</param>
/// <param name="EndedAt">End, or null.</param>
/// <param name="Error">Why it failed as a whole, or null.</param>
/// <param name="ResultJson">Result, different for each kind, or null.</param>
/// <param name="ValidateOnly">Whether it is a dry run.</param>
[GenerateSerializer, Immutable, Alias("lx.OperationView")]
public sealed record OperationView(
    [property: Id(0)] string OperationId,
    [property: Id(1)] OperationKind Kind,
    [property: Id(2)] string State,
    [property: Id(3)] long Done,
    [property: Id(4)] long Total,
    [property: Id(5)] long Changed,
    [property: Id(6)] long Unchanged,
    [property: Id(7)] long Failed,
    [property: Id(8)] double PerSecond,
    [property: Id(9)] DateTimeOffset StartedAt,
    [property: Id(10)] DateTimeOffset? EndedAt,
    [property: Id(11)] Refusal? Error,
    [property: Id(12)] string? ResultJson,
    [property: Id(13)] bool ValidateOnly);

/// <summary>The result of one item, such as a row of a file.</summary>
/// <param name="Number">Item number, ascending; a file's row number.</param>
/// <param name="Column">Column header, or empty.</param>
/// <param name="Refusal">Why it failed, or null.</param>
/// <param name="Result">What it made (an id), or empty.</param>
/// <param name="Note">What the clerk should know of it, in Chinese; or empty.</param>
[GenerateSerializer, Immutable, Alias("lx.OperationItem")]
public sealed record OperationItem(
    [property: Id(0)] long Number,
    [property: Id(1)] string Column,
    [property: Id(2)] Refusal? Refusal,
    [property: Id(3)] string Result,
    [property: Id(4)] string Note)
{
    /// <summary>Stable code of why it failed, UPPER_SNAKE: a file row's reason such as <c>NOT_A_DAY</c>, else the refusal's code; empty when it did not.</summary>
    [Id(5)]
    public string Reason { get; init; } = string.Empty;

    /// <summary><see cref="Note"/> in English; empty in items kept from before there was one.</summary>
    [Id(6)]
    public string NoteEnglish { get; init; } = string.Empty;
}

/// <summary>The operations of a county; its key is the county.</summary>
[Alias("lx.IOperationDirectoryGrain")]
public interface IOperationDirectoryGrain : IGrainWithStringKey
{
    /// <summary>Lists operations, newest first.</summary>
    [Alias("List")]
    Task<Answer<ImmutableArray<OperationView>>> ListAsync(ReadContext context, int limit);
}

/// <summary>An uploaded or produced file in sealed, expiring chunks; its key is an upload id.</summary>
[Alias("lx.IFileGrain")]
public interface IFileGrain : IGrainWithStringKey
{
    /// <summary>Writes a chunk (0, 1, 2 …, at most 1 MiB each); the same chunk again replaces it.</summary>
    [Alias("Write")]
    Task<CommandReply> WriteAsync(CommandContext context, int index, ReadOnlyMemory<byte> bytes);

    /// <summary>Says that the file is whole.</summary>
    [Alias("Complete")]
    Task<CommandReply> CompleteAsync(CommandContext context, int chunks, long length, string fileName);

    /// <summary>Reads a chunk; null value past the end.</summary>
    [Alias("Read")]
    Task<Answer<byte[]?>> ReadAsync(ReadContext context, int index);
}
