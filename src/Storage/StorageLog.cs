using Microsoft.Extensions.Logging;

namespace Lianxin.Storage;

internal static partial class StorageLog
{
    [LoggerMessage(1001, LogLevel.Error, "A batch of {Count} appends failed; their callers were told that the outcome is unknown")]
    public static partial void BatchFailed(ILogger logger, int count, Exception exception);

    [LoggerMessage(1002, LogLevel.Error, "A failed batch could not be rolled back")]
    public static partial void RollbackFailed(ILogger logger, Exception exception);

    [LoggerMessage(1003, LogLevel.Debug, "A batch was planned on what had changed, or held a repeated request, and is planned again, try {Attempt}")]
    public static partial void BatchRaced(ILogger logger, int attempt);
}
