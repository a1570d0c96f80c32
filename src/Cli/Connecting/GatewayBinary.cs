namespace Lianxin.Cli.Connecting;

/// <summary>Where the gateway's program lies: beside this one in the build's output, or where <c>LIANXIN_GATEWAY</c> says.</summary>
internal static class GatewayBinary
{
    public static string Path { get; } = ProgramFile.Find("Gateway", "LIANXIN_GATEWAY");
}
