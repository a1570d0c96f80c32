namespace Lianxin.Cli.Connecting;

/// <summary>Where the gateway's program lies: beside this one in the build's output, or where <c>LIANXIN_GATEWAY</c> says.</summary>
internal static class GatewayBinary
{
    private const string FileName = "Lianxin.Gateway.dll";

    public static string Path { get; } = Find();

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("LIANXIN_GATEWAY") is { Length: > 0 } stated)
            return stated;
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var beside = System.IO.Path.Combine(here.Parent!.Parent!.FullName, "Gateway", here.Name, FileName);
        return File.Exists(beside) ? beside : System.IO.Path.Combine(here.FullName, FileName);
    }
}
