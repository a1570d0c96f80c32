using System.CommandLine;

namespace Lianxin.Cli.Verbs;

/// <summary>Where a standalone service listens, on loopback.</summary>
public sealed class PortOptions
{
    /// <summary>JSON.</summary>
    public Option<int> Http { get; } =
        Port("--http-port", 5080, Texts.Say("port of JSON; 0 for a free one", "JSON 端口;0 为任一空闲端口"));

    /// <summary>gRPC.</summary>
    public Option<int> Grpc { get; } =
        Port("--grpc-port", 5081, Texts.Say("port of gRPC; 0 for a free one", "gRPC 端口;0 为任一空闲端口"));

    /// <summary>Adds both to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Http);
        command.Options.Add(Grpc);
    }

    /// <summary>An option that takes a port.</summary>
    public static Option<int> Port(string name, int standard, string description) =>
        new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard }.Within(0, 65535);
}
