namespace Lianxin.Cli.Clusters;

/// <summary>Asks a process how it is.</summary>
internal static class ClusterHealth
{
    /// <summary>Whether it takes commands and answers queries.</summary>
    public static async Task<bool> IsReadyAsync(HttpClient http, Uri address, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(address, "healthz/ready"), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
