using Lianxin.Grains.Campaigns;
using Lianxin.Grains.Checkpoints;
using Lianxin.Grains.Coordination;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Operations;
using Lianxin.Grains.Queries;
using Lianxin.Grains.Subjects;
using Lianxin.Grains.Tail;
using Lianxin.Grains.Telemetry;
using Lianxin.Grains.Workload;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Sealing;
using Lianxin.Ledger.Verification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lianxin.Grains.Hosting;

/// <summary>Registers what the grains of a silo share. The store's ports, the sealer, the checkpoint key and its options are registered by the host.</summary>
public static class GrainServices
{
    /// <summary>Registers the grains' services.</summary>
    /// <param name="services">The silo's services.</param>
    /// <param name="reminders">Whether the silo keeps durable reminders; without them it watches the clock itself.</param>
    /// <returns>The same.</returns>
    public static IServiceCollection AddLianxinGrains(this IServiceCollection services, bool reminders = false)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(EntryCodec.Default);
        services.AddSingleton<BuiltInPolicy>();
        services.AddSingleton<CountyClocks>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<StoredTexts>();
        services.AddSingleton(provider => new ErasedKeys(provider.GetRequiredService<ISealer>, provider.GetRequiredService<EntryCodec>()));
        services.AddSingleton<ErasureRegister>();
        services.AddSingleton<LedgerAppender>();
        services.AddSingleton<ReferenceDirectory>();
        services.AddSingleton<CampaignSources>();
        services.AddSingleton<SubjectServices>();
        services.AddSingleton<IParticipants, GrainParticipants>();
        services.AddSingleton<Coordinator>();
        services.AddSingleton<CountyReader>();
        services.AddSingleton<ReadScope>();
        services.AddSingleton<PayloadText>();
        services.AddSingleton<EntryReader>();
        services.AddSingleton<PastStates>();
        services.AddSingleton<CountyLoads>();
        services.AddSingleton<GroupLoads>();
        services.AddSingleton<LedgerTail>();
        services.AddSingleton<ITailWatch>(provider => provider.GetRequiredService<LedgerTail>());
        services.AddHostedService(provider => provider.GetRequiredService<LedgerTail>());
        services.AddSingleton<CountyGauges>();
        services.AddHostedService(provider => provider.GetRequiredService<CountyGauges>());
        services.AddSingleton<MerkleReader>();
        services.AddSingleton<CheckpointAge>();
        services.AddHostedService<CheckpointExporter>();
        if (reminders)
            services.AddHostedService<DueReminders>();
        else
            services.AddHostedService<DueClocks>();
        services.AddOperations();
        return services;
    }
}
