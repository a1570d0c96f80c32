using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Operations;

/// <summary>Decides an operation's commands: it starts once and ends once.</summary>
public static class OperationRules
{
    /// <summary>Characters that arguments or a result may have.</summary>
    public const int MostJson = 64 * 1024;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The operation; <see cref="OperationState.Empty"/> when not started.</param>
    /// <param name="operation">Its id, also when it is not started yet.</param>
    /// <param name="command">The command.</param>
    /// <param name="scope">The moment.</param>
    /// <returns>
    /// Events, none when nothing would change, or a refusal: <see cref="RefusalCode.AlreadyExists"/>,
    /// <see cref="RefusalCode.NotFound"/>, <see cref="RefusalCode.InvalidField"/>.
    /// </returns>
    public static Decision<ISubjectEvent> Decide(OperationState state, OperationId operation, SubjectCommand command, CommandScope scope)
    {
        if (command is BeginOperation begin)
            return Begin(state, operation, begin, scope);
        if (state.Start is null)
            return new Refusal(RefusalCode.NotFound, $"there is no operation {operation}", $"没有任务 {operation}", "operation");
        return command switch
        {
            CancelOperation => state.CancelAsked || state.End is not null ? Decision<ISubjectEvent>.Accept() : new OperationCancelled(scope.Today),
            EndOperation end => state.End is not null ? Decision<ISubjectEvent>.Accept() : Ended(state, end, scope),
            _ => throw new ArgumentException($"{command.GetType().Name} is no operation's command", nameof(command)),
        };
    }

    private static Decision<ISubjectEvent> Begin(OperationState state, OperationId operation, BeginOperation command, CommandScope scope)
    {
        if (state.Start is not null)
            return new Refusal(RefusalCode.AlreadyExists, $"operation {operation} exists", $"任务 {operation} 已存在", "operation");
        if ((Fields.Text("arguments", "参数", command.Arguments, 2, MostJson) ?? Fields.Text("reason", "原因", command.Text, 0, 2000)) is { } refusal)
            return refusal;
        return new OperationStarted(
            operation, command.Kind, command.Topic, command.Arguments, Secret.Of(scope.CountyKey, "text", command.Text), command.ValidateOnly,
            command.Principal, command.StartedAt, scope.Today);
    }

    private static OperationEnded Ended(OperationState state, EndOperation command, CommandScope scope) => new(
        command.Error is not null ? OperationStage.Failed : state.CancelAsked ? OperationStage.Cancelled : OperationStage.Succeeded,
        command.Done,
        command.Changed,
        command.Unchanged,
        command.Failed,
        command.Error is { } error ? error.Code.ToString() : string.Empty,
        command.Error?.Message ?? string.Empty,
        command.Error?.MessageZh ?? string.Empty,
        command.Result,
        command.EndedAt,
        scope.Today);
}
