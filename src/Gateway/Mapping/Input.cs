using Google.Protobuf;

namespace Lianxin.Gateway.Mapping;

/// <summary>
/// Reads a request: every getter gives a parsed value, or notes what is wrong with the field and gives a default.
/// <see cref="Done"/> ends the call when anything was noted, naming every field at fault at once; nothing read may be used
/// before it.
/// </summary>
internal sealed partial class Input
{
    private readonly List<Refusal> _faults = [];

    /// <summary>Notes a fault.</summary>
    public void Refuse(string field, string message, string messageZh) =>
        Refuse(new Refusal(RefusalCode.InvalidField, message, messageZh, field));

    /// <summary>Notes a fault that a rule found.</summary>
    public void Refuse(Refusal refusal) => _faults.Add(refusal);

    /// <summary>Ends the call when something was noted.</summary>
    /// <exception cref="RpcException">INVALID_ARGUMENT with every field violation.</exception>
    public void Done()
    {
        if (_faults.Count > 0)
            throw Statuses.Of(_faults).ToRpcException();
    }

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
