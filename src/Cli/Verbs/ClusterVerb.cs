using System.CommandLine;
using Lianxin.Cli.Clusters;

namespace Lianxin.Cli.Verbs;

/// <summary><c>cluster up</c>, <c>status</c> and <c>down</c>: silos and gateways as processes of this machine over PostgreSQL.</summary>
public static class ClusterVerb
{
    private const int MostProcesses = 16;

    public static Command Create(GlobalOptions globals)
    {
        var command = new Command("cluster", Texts.Say(
            "several silos and gateways on this machine over PostgreSQL; state and logs lie in the data directory",
            "在本机以 PostgreSQL 运行多个 silo 与网关;状态与日志保存在数据目录"));
        command.Subcommands.Add(Up(globals));
        command.Subcommands.Add(Status(globals));
        command.Subcommands.Add(Down(globals));
        return command;
    }

    private static Command Up(GlobalOptions globals)
    {
        var silos = Count("--silos", Texts.Say("silos, 1–16", "silo 数量,1–16"));
        var gateways = Count("--gateways", Texts.Say("gateways, 1–16", "网关数量,1–16"));
        var postgres = new Option<string>("--postgres")
        {
            Description = Texts.Say(
                "connection string of a PostgreSQL 15 or newer, or local: one of the cluster's own in the data directory",
                "PostgreSQL 15 及以上的连接字符串,或 local:在数据目录内自建"),
            DefaultValueFactory = _ => "local",
        };
        var ports = new PortOptions();
        var dashboard = PortOptions.Port("--dashboard-port", 5070, Texts.Say(
            "first silo's port of health and dashboard, the next one higher; 0 for free ones", "首个 silo 的健康检查与仪表板端口,其余递增;0 为空闲端口"));
        var database = PortOptions.Port("--postgres-port", 0, Texts.Say("port of a local PostgreSQL; 0 for a free one", "本地 PostgreSQL 端口;0 为空闲端口"));
        var command = new Command("up", Texts.Say(
            "start what is missing, wait until all are ready, print where they listen; further gateways' ports are ten higher each",
            "启动缺少的进程,就绪后显示地址;其余网关端口依次加十"));
        foreach (var option in (Option[])[silos, gateways, postgres, database, dashboard])
            command.Options.Add(option);
        ports.AddTo(command);
        return command.Does(globals, async context =>
        {
            var stated = context.Value(postgres)!;
            var plan = new ClusterPlan(
                context.Value(silos), context.Value(gateways), stated == "local" ? null : stated, context.Value(database),
                context.Value(ports.Http), context.Value(ports.Grpc), context.Value(dashboard));
            var state = await new ClusterUp(PlaceOf(context), plan, context.Board, context.Cancellation).RunAsync();
            return await PrintAsync(context, state);
        });
    }

    private static Command Status(GlobalOptions globals) =>
        new Command("status", Texts.Say("show the cluster's processes; exit code 3 unless all are ready", "显示集群进程;未全部就绪时退出码为 3"))
        .Does(globals, async context => ClusterState.Load(PlaceOf(context)) is { } state
            ? await PrintAsync(context, state)
            : throw new CliException(ExitCodes.Unreachable, Texts.Say($"no cluster was started from {context.Data}", $"{context.Data} 没有启动过集群")));

    private static Command Down(GlobalOptions globals) =>
        new Command("down", Texts.Say("stop what up started; data stay", "停止 up 启动的进程;数据保留"))
        .Does(globals, async context =>
        {
            if (!await new ClusterDown(PlaceOf(context), context.Board, context.Cancellation).RunAsync())
                await Console.Error.WriteLineAsync(Texts.Say("no cluster runs here", "此处没有运行中的集群"));
            return ExitCodes.Done;
        });

    private static ClusterPlace PlaceOf(VerbContext context) => new(context.Data);

    private static async Task<int> PrintAsync(VerbContext context, ClusterState state) =>
        await ClusterTable.PrintAsync(context.Console, context.Json, state, context.Cancellation) ? ExitCodes.Done : ExitCodes.Unreachable;

    private static Option<int> Count(string name, string description) =>
        new Option<int>(name) { Description = description, DefaultValueFactory = _ => 2 }.Within(1, MostProcesses);
}
