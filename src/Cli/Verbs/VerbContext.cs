using System.CommandLine;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Output;
using Spectre.Console;

namespace Lianxin.Cli.Verbs;

/// <summary>What a verb works with: its options, where it writes, how it reaches the service.</summary>
public sealed class VerbContext(ParseResult parsed, GlobalOptions globals, CancellationToken cancellation)
{
    private const int RedirectedWidth = 160;
    private const string LedgerFile = "ledger.db";

    private ServiceSession? _session;

    /// <summary>Cancelled by Ctrl-C.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether to print JSON.</summary>
    public bool Json => parsed.GetValue(globals.Json);

    /// <summary>Six digits.</summary>
    public string County => parsed.GetValue(globals.County)!;

    /// <summary>The data directory, absolute.</summary>
    public string Data => Path.GetFullPath(parsed.GetValue(globals.Data)!);

    /// <summary>The stated gateway, or null for the standalone service.</summary>
    public Uri? Server => parsed.GetValue(globals.Server);

    /// <summary>What the verb works on, for messages: the stated gateway or the data directory.</summary>
    public string Place => Server?.ToString() ?? Data;

    /// <summary>Results for people; tables and trees.</summary>
    public IAnsiConsole Console { get; } = Results();

    /// <summary>Progress, on standard error so that results can be piped.</summary>
    public IProgressBoard Board { get; } = System.Console.IsErrorRedirected
        ? new PlainProgressBoard(System.Console.Error, TimeProvider.System)
        : new TerminalProgressBoard(
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) }), TimeProvider.System);

    /// <summary>Whether the standalone service ended by itself while the verb needed it; known once the session is closed.</summary>
    public bool ServiceFailed => _session is { ServiceFailed: true };

    /// <summary>Whether the same command, run again, goes on where this one stops: said when it is stopped.</summary>
    public bool GoesOn { get; set; }

    /// <summary>An option's or argument's value.</summary>
    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>Whether an option was given.</summary>
    public bool Has(Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>An argument's value.</summary>
    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>Reaches the stated gateway, or starts the standalone service over the ledger in the data directory.</summary>
    /// <exception cref="CliException">No gateway answers, or the directory holds no ledger.</exception>
    public Task<ServiceSession> ConnectAsync() =>
        Server is not null || File.Exists(Path.Combine(Data, LedgerFile))
            ? FoundAsync()
            : throw new CliException(ExitCodes.Usage, Texts.NoLedger(Data));

    /// <summary>Reaches the stated gateway, or starts the standalone service over the data directory, which is made when missing.</summary>
    /// <param name="httpPort">JSON port of a standalone service; 0 for a free one.</param>
    /// <param name="grpcPort">gRPC port; 0 for a free one.</param>
    public async Task<ServiceSession> FoundAsync(int httpPort = 0, int grpcPort = 0) =>
        _session = await ServiceSession.OpenAsync(Server, Data, County, httpPort, grpcPort, cancellation);

    /// <summary>Where nobody says how wide a line is (a pipe, a file), tables get room enough not to break words.</summary>
    private static IAnsiConsole Results()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (System.Console.IsOutputRedirected)
            console.Profile.Width = RedirectedWidth;
        return console;
    }
}
