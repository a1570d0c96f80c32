using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Operations;

/// <summary>A long-running operation was started: what was asked, of what, and by whom.</summary>
public sealed record OperationStarted(
    OperationId Operation, string Kind, string Topic, string Arguments, Secret? Text, bool ValidateOnly, string Principal, DateTimeOffset StartedAt, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>Someone asked it to stop.</summary>
public sealed record OperationCancelled(DateOnly OccurredOn) : ISubjectEvent;

/// <summary>It came to its end. Messages and result hold ids and figures only.</summary>
public sealed record OperationEnded(
    OperationStage Stage,
    long Done,
    long Changed,
    long Unchanged,
    long Failed,
    string ErrorCode,
    string ErrorMessage,
    string ErrorMessageZh,
    string Result,
    DateTimeOffset EndedAt,
    DateOnly OccurredOn) : ISubjectEvent;
