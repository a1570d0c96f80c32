namespace Lianxin.Domain.Commands;

/// <summary>Begins a long-running operation. Refused when its stream exists.</summary>
/// <param name="Kind">Kind, UPPER_SNAKE.</param>
/// <param name="Topic">What it is about, such as an import's kind; codes only.</param>
/// <param name="Arguments">Arguments as JSON: ids, codes and days; at most 64 KiB.</param>
/// <param name="Text">Free text among the arguments, or empty.</param>
/// <param name="ValidateOnly">Whether it is a dry run.</param>
/// <param name="Principal">Who started it; an id.</param>
/// <param name="StartedAt">When, county clock.</param>
[GenerateSerializer, Immutable, Alias("lx.BeginOperation")]
public sealed record BeginOperation(
    [property: Id(0)] string Kind,
    [property: Id(1)] string Topic,
    [property: Id(2)] string Arguments,
    [property: Id(3)] string Text,
    [property: Id(4)] bool ValidateOnly,
    [property: Id(5)] string Principal,
    [property: Id(6)] DateTimeOffset StartedAt) : SubjectCommand;

/// <summary>Asks an operation to stop; nothing changes when it ended already.</summary>
[GenerateSerializer, Immutable, Alias("lx.CancelOperation")]
public sealed record CancelOperation : SubjectCommand;

/// <summary>Ends an operation; the first end stands.</summary>
/// <param name="Done">Items handled.</param>
/// <param name="Changed">Items that stored something.</param>
/// <param name="Unchanged">Items that were there already.</param>
/// <param name="Failed">Items refused.</param>
/// <param name="Error">Why it failed as a whole, or null.</param>
/// <param name="Result">Result as JSON: ids and figures only.</param>
/// <param name="EndedAt">When, county clock.</param>
[GenerateSerializer, Immutable, Alias("lx.EndOperation")]
public sealed record EndOperation(
    [property: Id(0)] long Done,
    [property: Id(1)] long Changed,
    [property: Id(2)] long Unchanged,
    [property: Id(3)] long Failed,
    [property: Id(4)] Decisions.Refusal? Error,
    [property: Id(5)] string Result,
    [property: Id(6)] DateTimeOffset EndedAt) : SubjectCommand;
