namespace Lianxin.Gateway.Errors;

/// <summary>Log lines of failed calls: method and incident only, never a request.</summary>
internal static partial class ErrorLog
{
    [LoggerMessage(4001, LogLevel.Warning, "{Method} timed out")]
    public static partial void CallTimedOut(this ILogger log, string method);

    [LoggerMessage(4002, LogLevel.Warning, "{Method} failed in the cluster: {Kind}")]
    public static partial void ClusterFailed(this ILogger log, string method, string kind);

    [LoggerMessage(4003, LogLevel.Error, "{Method} failed unexpectedly, incident {Incident}")]
    public static partial void Unexpected(this ILogger log, Exception exception, string method, string incident);
}
