using Lianxin.Gateway.Hosting;
using Lianxin.Silo.Hosting;

namespace Lianxin.Gateway.Standalone;

/// <summary>Hosts one silo in the gateway's process, over a data directory. Only this folder knows the silo's parts.</summary>
internal static class StandaloneSilo
{
    /// <summary>Adds the silo.</summary>
    /// <exception cref="ConfigurationException">It can't be set up as configured.</exception>
    public static void AddStandaloneSilo(this WebApplicationBuilder builder, GatewayOptions options)
    {
        try
        {
            builder.AddLianxinSilo(new SiloOptions { DataDirectory = options.Data });
        }
        catch (Exception e) when (StartFaults.Line(e) is { } line)
        {
            throw new ConfigurationException(line);
        }
    }

    /// <summary>The line that tells why the silo didn't start, or null when it is a fault of the program.</summary>
    public static string? WhyNot(Exception fault) => StartFaults.Line(fault);

    /// <summary>Whether it goes away by itself in a moment.</summary>
    public static bool Passes(Exception fault) => StartFaults.Passes(fault);
}
