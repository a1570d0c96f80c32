namespace Lianxin.Domain.Operations;

/// <summary>How far an operation is; the names in UPPER_SNAKE are the API's.</summary>
public enum OperationStage
{
    /// <summary>Not started.</summary>
    Unspecified = 0,

    /// <summary>Under way, or waiting for a silo to go on.</summary>
    Running = 1,

    /// <summary>Ended; some items may have failed, and are counted.</summary>
    Succeeded = 2,

    /// <summary>Ended as a whole by an error.</summary>
    Failed = 3,

    /// <summary>Stopped on request; what it stored stays.</summary>
    Cancelled = 4,
}
