using System.Net;
using System.Net.Sockets;

namespace Lianxin.TestKit;

/// <summary>Ports nobody listens on at this moment.</summary>
public static class FreePorts
{
    /// <summary>A port of the loopback address.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
