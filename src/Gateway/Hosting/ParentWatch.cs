namespace Lianxin.Gateway.Hosting;

/// <summary>Stops the process when its standard input ends, so that a killed parent leaves no service behind.</summary>
internal sealed class ParentWatch(IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var input = Console.OpenStandardInput();
        var buffer = new byte[256];

        // A console read can't be cancelled; waiting for it can.
        while (await Task.Run(() => input.Read(buffer), CancellationToken.None).WaitAsync(stoppingToken) > 0)
        {
        }

        lifetime.StopApplication();
    }
}
