namespace Lianxin.Cli.Connecting;

/// <summary>A connection to a gateway, and the standalone service behind it when this process started one.</summary>
public sealed class ServiceSession : IAsyncDisposable
{
    private readonly StandaloneService? _service;

    private ServiceSession(ServiceClients clients, StandaloneService? service)
    {
        Clients = clients;
        _service = service;
    }

    /// <summary>The gateway's services.</summary>
    public ServiceClients Clients { get; }

    /// <summary>Where the started service listens, or null when a running gateway was stated.</summary>
    public ServiceAddress? Address => _service?.Address;

    /// <summary>Completes when the started service ends; never for a stated gateway.</summary>
    public Task Ended => _service?.Ended ?? Task.Delay(Timeout.Infinite);

    /// <summary>Whether the started service ended otherwise than by being asked to; known once the session is closed.</summary>
    public bool ServiceFailed => _service is { Failed: true };

    /// <summary>Opens a session.</summary>
    /// <exception cref="CliException">No gateway answers where one was stated, or the standalone service could not start.</exception>
    public static async Task<ServiceSession> OpenAsync(
        Uri? server, string data, string county, int httpPort, int grpcPort, CancellationToken cancellation)
    {
        if (server is not null)
            return new ServiceSession(await ReachAsync(server, county, cancellation), null);
        var service = await StandaloneService.StartAsync(data, httpPort, grpcPort, cancellation);
        var clients = new ServiceClients(service.Address.Grpc, county);

        // What waits for a service that has ended need not be sent again.
        _ = service.Ended.ContinueWith(_ => clients.Dispose(), TaskScheduler.Default);
        return new ServiceSession(clients, service);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Clients.Dispose();
        if (_service is not null)
            await _service.DisposeAsync();
    }

    private static async Task<ServiceClients> ReachAsync(Uri server, string county, CancellationToken cancellation)
    {
        var clients = new ServiceClients(server, county);
        try
        {
            await GatewayProbe.CheckAsync(clients.Health, server, cancellation);
            return clients;
        }
        catch
        {
            clients.Dispose();
            throw;
        }
    }
}
