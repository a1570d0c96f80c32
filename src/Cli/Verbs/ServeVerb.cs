using System.CommandLine;
using System.Text.Json.Nodes;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Verbs;

/// <summary><c>serve</c>: the standalone service until Ctrl-C.</summary>
public static class ServeVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var ports = new PortOptions();
        var command = new Command("serve", Texts.Say("run the standalone service over a data directory until Ctrl-C", "在数据目录上运行单机服务,Ctrl-C 结束"));
        ports.AddTo(command);
        return command.Does(globals, async context =>
        {
            await using var session = await context.FoundAsync(context.Value(ports.Http), context.Value(ports.Grpc));
            if (context.Json && session.Address is { } address)
                Console.WriteLine(new JsonObject { ["http"] = address.Http.ToString(), ["grpc"] = address.Grpc.ToString() }.ToJsonString());
            return await UntilInterruptedAsync(session, context.Cancellation);
        });
    }

    /// <summary>Says where the service listens and waits for Ctrl-C, or for the service's own end.</summary>
    public static async Task<int> UntilInterruptedAsync(ServiceSession session, CancellationToken cancellation)
    {
        if (session.Address is { } address)
            await Console.Error.WriteLineAsync(Texts.Listening(address));
        try
        {
            await session.Ended.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(Texts.Say("stopping", "正在停止"));
            return ExitCodes.Done;
        }

        throw new CliException(ExitCodes.Unreachable, Texts.ServiceEnded);
    }
}
