using Google.LongRunning;
using Google.Protobuf.WellKnownTypes;
using Lianxin.Contracts.Operations;

namespace Lianxin.Gateway.Mapping;

/// <summary>Operations and their items on their way out.</summary>
internal static class OperationMapping
{
    public static Operation ToWire(this OperationView view)
    {
        var operation = new Operation
        {
            Name = Names.Of(view.OperationId),
            Done = view.EndedAt is not null,
            Metadata = Any.Pack(Progress(view)),
        };
        if (view.EndedAt is null)
            return operation;
        if (view.Error is { } error)
            operation.Error = Statuses.Of(error);
        else if (view.State == "CANCELLED")
            operation.Error = Statuses.Of(StatusCode.Cancelled, "CANCELLED", "cancelled on request; what was stored stays", "已按要求取消，已保存的数据保留");
        else
            operation.Response = Any.Pack(Result(view));
        return operation;
    }

    public static Api.V1.OperationItem ToWire(this Contracts.Operations.OperationItem item) => new()
    {
        Number = item.Number,
        Column = item.Column,
        Status = item.Refusal is { } refusal ? Statuses.Of(refusal) : new Google.Rpc.Status(),
        Result = item.Result,
        Note = item.Note,
        NoteEnglish = item.NoteEnglish,
    };

    private static OperationProgress Progress(OperationView view) => new()
    {
        Kind = (Api.V1.OperationKind)(int)view.Kind,
        State = view.State,
        Done = view.Done,
        Total = view.Total,
        Changed = view.Changed,
        Unchanged = view.Unchanged,
        Failed = view.Failed,
        PerSecond = view.PerSecond,
        StartedAt = Timestamp.FromDateTimeOffset(view.StartedAt),
        EndedAt = view.EndedAt is { } ended ? Timestamp.FromDateTimeOffset(ended) : null,
        ValidateOnly = view.ValidateOnly,
    };

    private static OperationResult Result(OperationView view) => new()
    {
        Changed = view.Changed,
        Unchanged = view.Unchanged,
        Failed = view.Failed,
        Result = string.IsNullOrEmpty(view.ResultJson) ? null : Struct.Parser.ParseJson(view.ResultJson),
    };
}
