namespace Lianxin.EndToEnd.Tests.Running;

/// <summary>A county on the system's clock, filled from generated files, behind <c>lianxin serve</c>.</summary>
public sealed class ServedCounty : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();
    private CliProcess? _service;

    /// <summary>The data directory.</summary>
    public string Data => _directory["data"];

    /// <summary>The generated files.</summary>
    public string Files => _directory["files"];

    /// <summary>Where JSON is answered.</summary>
    public Uri Http { get; private set; } = null!;

    /// <summary>Where gRPC is answered.</summary>
    public string Grpc { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        await FoundAsync();
        (await CliProcess.RunAsync("generate", "--scale", "0.001", "--out", Files)).Ended(0);
        (await RunAsync("import", "--all", Files)).Ended(0);
    }

    /// <summary>Starts the service over a ledger with nothing in it.</summary>
    public async Task FoundAsync()
    {
        _service = CliProcess.Start("serve", "--data", Data, "--http-port", "0", "--grpc-port", "0");
        var words = (await _service.UntilAsync("serving JSON ")).Split(' ', ';');
        (Http, Grpc) = (new Uri(words[2]), words[5]);
        (await RunAsync("found")).Ended(0);
    }

    /// <summary>Runs a verb against the service.</summary>
    internal Task<CliResult> RunAsync(params string[] arguments) => CliProcess.RunAsync([.. arguments, "--server", Grpc]);

    public async ValueTask DisposeAsync()
    {
        if (_service is not { } service)
            return;
        _service = null;
        (await service.TerminateAsync()).Ended(0);
        service.Dispose();
        _directory.Dispose();
    }
}
