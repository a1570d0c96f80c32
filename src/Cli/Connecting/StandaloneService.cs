using System.Diagnostics;

namespace Lianxin.Cli.Connecting;

/// <summary>
/// The standalone gateway as a child process. It stops when its standard input closes, so it can't outlive this process
/// even when that is killed.
/// </summary>
public sealed class StandaloneService : IAsyncDisposable
{
    /// <summary>How long the service may take to stop before it is killed.</summary>
    public static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(20);

    /// <summary>The service's exit code for a data directory whose holder is stopping (EX_TEMPFAIL).</summary>
    private const int TryAgain = 75;

    private const string Speaker = "lianxin-gateway: ";

    private static readonly TimeSpan HandOverWithin = TimeSpan.FromSeconds(15);

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

    /// <summary>Whether it ended otherwise than by being asked to; known once disposed.</summary>
    public bool Failed { get; private set; }

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
        // A service whose parent was killed leaves by itself, but not at once: each try takes as long as a start takes.
        for (var waited = Stopwatch.StartNew(); ;)
        {
            var process = Launch(dataDirectory, httpPort, grpcPort);
            var lines = new LastLines(process.StandardError);
            try
            {
                if (await AnnouncedAsync(process, cancellation) is { } address)
                    return new StandaloneService(process, DrainAsync(process.StandardOutput), address);
                await process.WaitForExitAsync(cancellation);
                if (process.ExitCode != TryAgain || waited.Elapsed > HandOverWithin)
                    throw new CliException(ExitCodes.Unreachable, Sentence(await lines.LastAsync()));
                process.Dispose();
            }
            catch
            {
                process.Kill(entireProcessTree: true);
                process.Dispose();
                throw;
            }
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
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        await _output;
        Failed = _process.ExitCode != 0;
        _process.Dispose();
    }

    private static Process Launch(string dataDirectory, int httpPort, int grpcPort)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[
            ServiceBinary.Gateway, "--standalone", "--data", dataDirectory,
            "--http-port", $"{httpPort}", "--grpc-port", $"{grpcPort}", "--exit-with-parent"])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new CliException(ExitCodes.Unreachable, Texts.CannotStart);
    }

    private static string Sentence(string? line) =>
        line is null ? Texts.CannotStart
        : line.StartsWith(Speaker, StringComparison.Ordinal) ? line[Speaker.Length..] : line;

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
