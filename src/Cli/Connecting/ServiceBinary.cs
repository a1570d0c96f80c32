namespace Lianxin.Cli.Connecting;

/// <summary>Where the service's programs lie: beside this one in the build's output, or where the environment says.</summary>
internal static class ServiceBinary
{
    /// <summary>The gateway.</summary>
    public static string Gateway { get; } = ProgramFile.Find("Gateway", "LIANXIN_GATEWAY");

    /// <summary>The silo of a cluster.</summary>
    public static string Silo { get; } = ProgramFile.Find("Silo", "LIANXIN_SILO");
}
