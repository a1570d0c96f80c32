using Lianxin.Gateway.Hosting;

namespace Lianxin.Gateway.Standalone;

/// <summary>Hosts one silo in the gateway's process, over a data directory. Only this folder knows the silo's parts.</summary>
internal static class StandaloneSilo
{
    /// <summary>Adds the silo.</summary>
    public static void AddStandaloneSilo(this WebApplicationBuilder builder, GatewayOptions options)
        => throw new ConfigurationException("this build hosts no silo; run one and leave --standalone out");
}
