using System.Diagnostics;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Clusters;

/// <summary>Starts a cluster's processes so that they outlive the command, and waits until each is ready.</summary>
internal sealed class ClusterLaunch(ClusterPlace place, string postgres)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private (string, string)[] Database => [("LIANXIN_POSTGRES", postgres)];

    /// <summary>Applies the migrations.</summary>
    /// <exception cref="CliException">They failed; the message is the migration's own.</exception>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        var log = place.LogOf("migrate");
        if (await Tool.RunAsync(log, ["dotnet", ServiceBinary.Silo, "--migrate"], cancellation, Database) != 0)
            throw new CliException(ExitCodes.Unreachable, Said(log));
    }

    /// <summary>Starts a silo.</summary>
    public Task<ClusterMember> SiloAsync(string name, int httpPort) => StartAsync(
        "silo", name, [ServiceBinary.Silo, "--name", name, "--http-port", $"{httpPort}", "--dashboard", "--keys", place.Keys, "--checkpoints", place.Checkpoints]);

    /// <summary>Starts a gateway.</summary>
    public Task<ClusterMember> GatewayAsync(string name, int httpPort, int grpcPort) => StartAsync(
        "gateway", name, [ServiceBinary.Gateway, "--name", name, "--http-port", $"{httpPort}", "--grpc-port", $"{grpcPort}", "--keys", place.Keys]);

    /// <summary>Waits until a process has said where it listens and answers that it is ready.</summary>
    /// <exception cref="CliException">It ended, or took too long.</exception>
    public async Task<ClusterMember> ReadyAsync(ClusterMember member, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var log = place.LogOf(member.Name);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(Pause, cancellation))
        {
            if (!member.Alive)
                throw new CliException(ExitCodes.Unreachable, $"{member.Name}: {Said(log)}");
            member = Announced(member, log);
            if (member.Http is { } address && await ClusterHealth.IsReadyAsync(http, address, cancellation))
                return member;
        }

        throw new CliException(ExitCodes.Unreachable, Texts.Say($"{member.Name} is not ready after {Patience.TotalSeconds:0} s, see {log}", $"{member.Name} 在 {Patience.TotalSeconds:0} 秒内未就绪,见 {log}"));
    }

    private async Task<ClusterMember> StartAsync(string kind, string name, string[] arguments)
    {
        var id = await Tool.DetachAsync(place.LogOf(name), ["dotnet", .. arguments], Database);
        return ClusterMember.Of(kind, name, id) ?? throw new CliException(ExitCodes.Unreachable, $"{name}: {Said(place.LogOf(name))}");
    }

    private static ClusterMember Announced(ClusterMember member, string log)
    {
        if (member.Http is not null || File.ReadLines(log).FirstOrDefault(line => line.StartsWith("listening ", StringComparison.Ordinal)) is not { } line)
            return member;
        return ServiceAddress.Parse(line) is { } gateway
            ? member with { Http = gateway.Http, Grpc = gateway.Grpc }
            : member with { Http = new Uri(line.Split(' ')[1]) };
    }

    private static string Said(string log) => Tool.LastLine(log) is { Length: > 0 } line ? line : Texts.CannotStart;
}
