using Google.Protobuf;

namespace Lianxin.Gateway.Mapping;

/// <content>Who calls, and how.</content>
internal sealed partial class Input
{
    /// <summary>The context of a command: the request's key from its <c>request_id</c>, and the hash of the rest.</summary>
    public CommandContext Command(IMessage request, ServerCallContext context)
    {
        var requestId = RequestKeys.RequestIdOf(request);
        if (!Guid.TryParseExact(requestId, "D", out var id))
            Refuse("request_id", "must be a UUID; a repeat of the same id returns the first answer", "请求编号必须是UUID");
        var caller = context.Caller();
        return new CommandContext(caller, RequestKeys.KeyOf(caller.Principal, context.Method, id), RequestKeys.BodyHashOf(request));
    }

    /// <summary>The context of a query.</summary>
    public ReadContext Read(ServerCallContext context, long minLedgerPosition = 0) =>
        new(context.Caller(), NotNegative(minLedgerPosition, "min_ledger_position"));

    /// <summary>Whether a FULL view is asked for.</summary>
    /// <exception cref="RpcException">PERMISSION_DENIED without the right to personal data.</exception>
    public bool Full(View view, ServerCallContext context)
    {
        if (!Enum.IsDefined(view))
            Refuse("view", "unknown value", "取值不在范围内");
        if (view != View.Full)
            return false;
        context.Caller().Demand(DeclaredRights.Personal);
        return true;
    }
}
