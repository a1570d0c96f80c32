namespace Lianxin.Cli.Connecting;

/// <summary>Where a running gateway listens.</summary>
/// <param name="Http">JSON address.</param>
/// <param name="Grpc">gRPC address.</param>
public sealed record ServiceAddress(Uri Http, Uri Grpc)
{
    private const string Marker = "listening ";

    /// <summary>Reads the line by which the gateway announces itself: <c>listening URL grpc URL</c>.</summary>
    /// <param name="line">A line of its output.</param>
    /// <returns>The address, or null when the line says something else.</returns>
    public static ServiceAddress? Parse(string line)
    {
        var words = line.StartsWith(Marker, StringComparison.Ordinal) ? line.Split(' ') : [];
        return words is [_, var http, "grpc", var grpc]
            && Uri.TryCreate(http, UriKind.Absolute, out var httpUri)
            && Uri.TryCreate(grpc, UriKind.Absolute, out var grpcUri)
            ? new ServiceAddress(httpUri, grpcUri)
            : null;
    }
}
