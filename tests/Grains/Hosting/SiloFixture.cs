using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;
using Lianxin.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lianxin.Grains.Tests.Hosting;

/// <summary>A standalone silo over a temporary directory, with real serialisation of grain calls and a simulated clock.</summary>
public sealed class SiloFixture : IAsyncLifetime
{
    private static int counties;
    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"lianxin-{Guid.NewGuid():N}");
    private IHost? _host;

    public IGrainFactory Grains => _host!.Services.GetRequiredService<IGrainFactory>();

    public IServiceProvider Services => _host!.Services;

    internal LedgerFaults Faults { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _host = Build();
        await _host.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Ends the silo and starts another over the same files: nothing in memory survives.</summary>
    /// <param name="between">What happens to the files meanwhile; told their directory.</param>
    public async Task RestartAsync(Action<string>? between = null)
    {
        await StopAsync();
        between?.Invoke(_directory);
        await InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>A county of its own for each test, founded on 1 March 2026.</summary>
    internal async Task<TestCounty> FoundAsync()
    {
        var county = new TestCounty(this, CountyCode.Parse($"{510001 + Interlocked.Increment(ref counties)}"));
        await county.FoundAsync();
        return county;
    }

    private IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddFilter(null, LogLevel.Warning);
        builder.AddLianxinSilo(new SiloOptions { DataDirectory = _directory });
        FaultyLedger.Decorate(builder.Services, Faults);
        return builder.Build();
    }

    private async Task StopAsync()
    {
        await _host!.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
