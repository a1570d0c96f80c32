using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace Lianxin.Grains.Tail;

/// <summary>Registers what silos of a cluster tell each other of commits by.</summary>
public static class CommitBellServices
{
    /// <summary>Registers it; the store's news are registered by the host.</summary>
    /// <param name="silo">A silo of a cluster.</param>
    /// <returns>The same.</returns>
    public static ISiloBuilder AddCommitBells(this ISiloBuilder silo)
    {
        silo.Services.AddSingleton<ICommitBells, CommitBells>();
        silo.Services.AddHostedService<CommitRinger>();
        return silo.AddGrainService<CommitBell>();
    }
}
