namespace Lianxin.Soak.Callers;

/// <summary>One command and its one request id.</summary>
/// <param name="kind">The entry type that it stores.</param>
/// <param name="requestId">The id it is sent and sent again with.</param>
public sealed class SentCommand(string kind, string requestId)
{
    /// <summary>The entry type that it stores.</summary>
    public string Kind { get; } = kind;

    /// <summary>The id it is sent and sent again with.</summary>
    public string RequestId { get; } = requestId;

    /// <summary>How often an answer left it in doubt, so that it was sent again.</summary>
    public int Doubts { get; set; }

    /// <summary>The ledger position of the answer; 0 before it.</summary>
    public long Position { get; set; }
}
