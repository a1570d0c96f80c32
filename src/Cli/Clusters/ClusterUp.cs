using Lianxin.Cli.Output;

namespace Lianxin.Cli.Clusters;

/// <summary>
/// Brings a cluster to what its plan says: what runs is left alone, what is missing is started. The state is written after each step, so that
/// an interrupted start can be ended by <c>cluster down</c> or gone on with.
/// </summary>
internal sealed class ClusterUp(ClusterPlace place, ClusterPlan plan, IProgressBoard board, CancellationToken cancellation)
{
    /// <summary>Does it.</summary>
    /// <returns>The running cluster.</returns>
    /// <exception cref="CliException">Something did not start.</exception>
    public async Task<ClusterState> RunAsync()
    {
        using var held = place.Hold();
        var state = ClusterState.Load(place);
        state?.Members.RemoveAll(member => !member.Alive);
        state = await WithDatabaseAsync(state);
        state.Members.AddRange(Strays.Of(place, state.Members).ToArray());
        var launch = new ClusterLaunch(place, state.Postgres);
        await board.RunAsync(Texts.Say("apply the migrations", "应用数据库迁移"), _ => launch.MigrateAsync(cancellation));
        await EnsureAsync(state, launch, "silo", plan.Silos, at => launch.SiloAsync($"silo-{at + 1}", plan.PortOf(at)));
        await EnsureAsync(state, launch, "gateway", plan.Gateways, at =>
        {
            var (http, grpc) = plan.PortsOf(at);
            return launch.GatewayAsync($"gateway-{at + 1}", http, grpc);
        });
        return state;
    }

    private async Task<ClusterState> WithDatabaseAsync(ClusterState? known)
    {
        if (plan.Postgres is { } stated)
        {
            if (known is { Members.Count: > 0 } && known.Postgres != stated)
                throw OtherDatabase();
            return Saved(new ClusterState { Postgres = stated, Members = known?.Members ?? [] });
        }

        if (known is { OwnDatabase: false, Members.Count: > 0 })
            throw OtherDatabase();
        var connection = string.Empty;
        await board.RunAsync(Texts.Say("start PostgreSQL", "启动 PostgreSQL"), async _ =>
            connection = await new LocalPostgres(place).StartAsync(known?.PostgresPort ?? plan.PostgresPort, plan.Connections, cancellation));
        return Saved(new ClusterState { Postgres = connection, OwnDatabase = true, Members = known?.Members ?? [] });
    }

    private async Task EnsureAsync(ClusterState state, ClusterLaunch launch, string kind, int count, Func<int, Task<ClusterMember>> start)
    {
        for (var at = 0; at < count; at++)
        {
            if (state.Members.Any(member => member.Name == $"{kind}-{at + 1}"))
                continue;
            state.Members.Add(await start(at));
            Saved(state);
        }

        foreach (var member in state.Members.Where(member => member.Kind == kind).ToArray())
        {
            await board.RunAsync(Texts.Say($"start {member.Name}", $"启动 {member.Name}"), async _ =>
                state.Members[state.Members.IndexOf(member)] = await launch.ReadyAsync(member, cancellation));
            Saved(state);
        }
    }

    private ClusterState Saved(ClusterState state)
    {
        state.Save(place);
        return state;
    }

    private CliException OtherDatabase() => new(ExitCodes.Refused, Texts.Say(
        $"a cluster over another database runs from {place.Directory}: cluster down ends it", $"{place.Directory} 的集群正使用另一数据库:请先执行 cluster down"));
}
