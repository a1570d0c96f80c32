namespace Lianxin.Cluster.Tests.Running;

/// <summary>Starts the standalone service: gateway, silo and SQLite in one process.</summary>
internal static class StandaloneService
{
    /// <summary>Starts it over a data directory and waits until it is ready.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="within">Where it runs.</param>
    public static async Task<ServiceProcess> StartAsync(string data, IReadOnlyList<string>? within = null)
    {
        var service = ServiceProcess.Launch(
            "standalone", ClusterProcesses.ProgramOf("Gateway"), new Dictionary<string, string>(),
            ["--standalone", "--data", data, "--http-port", "0", "--grpc-port", "0"], within);
        await service.AnnouncedAsync();
        await service.ReadyAsync();
        return service;
    }
}
