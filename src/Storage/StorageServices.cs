using System.Diagnostics.Metrics;
using Lianxin.Storage.Postgres;
using Lianxin.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lianxin.Storage;

/// <summary>Registers a store's ports as singletons. The store is opened and migrated when the first of them is asked for.</summary>
public static class StorageServices
{
    /// <summary>The standalone store.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Where it lies.</param>
    public static IServiceCollection AddLianxinSqlite(this IServiceCollection services, SqliteOptions options) =>
        services.AddStore(provider => SqliteStore.Open(
            options, TimeOf(provider), LoggersOf(provider), provider.GetService<IMeterFactory>()));

    /// <summary>The store of a cluster.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Where it lies.</param>
    public static IServiceCollection AddLianxinPostgres(this IServiceCollection services, PostgresOptions options)
    {
        services.TryAddSingleton(p => ((PostgresStore)p.GetRequiredService<IStore>()).News);
        return services.AddStore(provider => PostgresStore.Open(
            options, TimeOf(provider), LoggersOf(provider), provider.GetService<IMeterFactory>()));
    }

    private static IServiceCollection AddStore(this IServiceCollection services, Func<IServiceProvider, IStore> open)
    {
        services.TryAddSingleton(open);
        services.TryAddSingleton(p => p.GetRequiredService<IStore>().Ledger);
        services.TryAddSingleton(p => p.GetRequiredService<IStore>().Registry);
        services.TryAddSingleton(p => p.GetRequiredService<IStore>().Caseloads);
        services.TryAddSingleton(p => p.GetRequiredService<IStore>().Facts);
        services.TryAddSingleton(p => p.GetRequiredService<IStore>().Projections);
        services.TryAddSingleton(p => p.GetRequiredService<IStore>().Chunks);
        services.TryAddSingleton(p => p.GetRequiredService<IStore>().Marks);
        services.TryAddSingleton(p => p.GetRequiredService<IStore>().Formats);
        services.TryAddSingleton(p => p.GetRequiredService<IStore>().Ballots);
        services.TryAddSingleton(p => p.GetRequiredService<IStore>().Erasures);
        return services;
    }

    private static TimeProvider TimeOf(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;

    private static ILoggerFactory LoggersOf(IServiceProvider provider) =>
        provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
}
