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
}
