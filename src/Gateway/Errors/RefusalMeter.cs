using System.Diagnostics.Metrics;
using Google.Rpc;
using Lianxin.Domain.Telemetry;

namespace Lianxin.Gateway.Errors;

/// <summary>Counts calls that ended in a status other than OK, by the API's reason: a closed list of codes, nothing a caller wrote.</summary>
internal sealed class RefusalMeter(IMeterFactory meters)
{
    private readonly Counter<long> _refusals = ProductMeter.Create(meters)
        .CreateCounter<long>("lianxin.refusals", "{call}", "Calls that were refused or failed");

    /// <summary>Counts one.</summary>
    /// <param name="refused">How the call ends.</param>
    /// <returns>The same.</returns>
    public RpcException Count(RpcException refused)
    {
        if (_refusals.Enabled)
            _refusals.Add(1, new KeyValuePair<string, object?>("reason", ReasonOf(refused)));
        return refused;
    }

    /// <summary>Counts one that no exception tells of.</summary>
    /// <param name="reason">The API's reason.</param>
    public void Count(string reason) => _refusals.Add(1, new KeyValuePair<string, object?>("reason", reason));

    private static string ReasonOf(RpcException refused) =>
        refused.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason ?? refused.StatusCode.ToString().ToUpperInvariant();
}
