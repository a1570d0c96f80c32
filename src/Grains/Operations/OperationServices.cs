using Lianxin.Grains.Caseloads;
using Lianxin.Grains.Evaluations;
using Lianxin.Grains.Exports;
using Lianxin.Grains.Files;
using Lianxin.Grains.Imports;
using Lianxin.Grains.Maintenance;
using Microsoft.Extensions.DependencyInjection;

namespace Lianxin.Grains.Operations;

/// <summary>Registers what operations need on a silo.</summary>
internal static class OperationServices
{
    /// <summary>Adds operations and their kinds. The resumer starts after the silo when this comes after it.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same.</returns>
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<SealedFiles>()
        .AddSingleton<OperationRunner>()
        .AddSingleton<OperationKinds>()
        .AddSingleton<EvaluationBooks>()
        .AddSingleton<Simulations>()
        .AddSingleton<StoredResults>()
        .AddSingleton<HandOvers>()
        .AddSingleton<IOperationWork, ImportWork>()
        .AddSingleton<IOperationWork, ExportWork>()
        .AddSingleton<IOperationWork, TransferWork>()
        .AddSingleton<IOperationWork, ScoreWork>()
        .AddSingleton<ReplayedBooks>()
        .AddSingleton<IOperationWork, ReconcileWork>()
        .AddSingleton<IOperationWork, VerifyWork>()
        .AddSingleton<IOperationWork, RebuildWork>()
        .AddHostedService<OperationResumer>();
}
