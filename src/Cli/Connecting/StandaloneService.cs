using System.Diagnostics;

namespace Lianxin.Cli.Connecting;

/// <summary>
/// The standalone gateway as a child process. It stops when its standard input closes, so it can't outlive this process
/// even when that is killed.
/// </summary>
public sealed class StandaloneService : IAsyncDisposable
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly Task _output;

    private StandaloneService(Process process, Task output, ServiceAddress address)
    {
        _process = process;
        _output = output;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public ServiceAddress Address { get; }

    /// <summary>Completes when the child has ended.</summary>
    public Task Ended => _process.WaitForExitAsync();

    /// <summary>Starts the service over a data directory and waits until it listens.</summary>
    /// <param name="dataDirectory">The data directory; created when missing.</param>
    /// <param name="httpPort">JSON port, 0 for a free one.</param>
    /// <param name="grpcPort">gRPC port, 0 for a free one.</param>
    /// <param name="cancellation">Gives up and stops the child.</param>
    /// <returns>The running service.</returns>
    /// <exception cref="CliException">It could not start; the message is the service's own line.</exception>
    public static async Task<StandaloneService> StartAsync(
        string dataDirectory, int httpPort, int grpcPort, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[
            GatewayBinary.Path, "--standalone", "--data", dataDirectory,
            "--http-port", $"{httpPort}", "--grpc-port", $"{grpcPort}", "--exit-with-parent"])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new CliException(ExitCodes.Unreachable, Texts.CannotStart);
        var lines = new LastLines(process.StandardError);
        try
        {
            var address = await AnnouncedAsync(process, cancellation);
            if (address is null)
            {
                await process.WaitForExitAsync(cancellation);
                throw new CliException(ExitCodes.Unreachable, await lines.LastAsync() ?? Texts.CannotStart);
            }

            return new StandaloneService(process, DrainAsync(process.StandardOutput), address);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(StopWithin);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _output;
        _process.Dispose();
    }

    private static async Task<ServiceAddress?> AnnouncedAsync(Process process, CancellationToken cancellation)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (ServiceAddress.Parse(line) is { } address)
                return address;
        }

        return null;
    }

    private static async Task DrainAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is not null)
        {
        }
    }
}
