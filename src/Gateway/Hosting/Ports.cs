using System.Net;
using System.Net.Sockets;

namespace Lianxin.Gateway.Hosting;

/// <summary>Looks whether ports are free before anything is opened, so that a taken one costs one line and nothing else.</summary>
internal static class Ports
{
    /// <summary>Passes when every port is free; 0 always is.</summary>
    /// <exception cref="ConfigurationException">One is taken, or two are the same.</exception>
    public static void Require(IPAddress listen, params ReadOnlySpan<int> ports)
    {
        for (var at = 0; at < ports.Length; at++)
        {
            var port = ports[at];
            if (port == 0)
                continue;
            if (ports[..at].Contains(port) || !IsFree(listen, port))
                throw new ConfigurationException($"port {port} is taken; choose another by --http-port or --grpc-port");
        }
    }

    private static bool IsFree(IPAddress listen, int port)
    {
        using var probe = new TcpListener(listen, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
