using System.CommandLine;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Verbs;

/// <summary>The verbs of the command line.</summary>
public static class CommandLine
{
    /// <summary>How long a verb may take to end after Ctrl-C or SIGTERM: a standalone service has to stop first.</summary>
    private static readonly TimeSpan EndWithin = StandaloneService.StopWithin + TimeSpan.FromSeconds(5);

    /// <summary>Parses and runs.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>An exit code, see <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = EndWithin });
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync($"lianxin: {error.Message}");
        await Console.Error.WriteLineAsync(Texts.Say("lianxin: --help shows what there is", "lianxin:用 --help 查看用法"));
        return ExitCodes.Usage;
    }

    private static RootCommand Root()
    {
        var globals = new GlobalOptions();
        var root = new RootCommand(Texts.Say(
            "Lianxin 连心: who helps which household, what was done, what came of it. Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 unreachable, 130 interrupted.",
            "连心:联乡帮村包户工作台帐。退出码:0 完成,1 被拒绝或失败,2 用法错误,3 服务不可达,130 被中断。"));
        foreach (var option in globals.All)
            root.Options.Add(option);
        foreach (var verb in (Command[])[
            DemoVerb.Create(globals), ServeVerb.Create(globals), GenerateVerb.Create(globals), ImportVerb.Create(globals), ExportVerb.Create(globals),
            WorkloadVerb.Create(globals), EvaluateVerb.Create(globals), LedgerVerb.Create(globals),
            MaintenanceVerbs.VerifyLedger(globals), MaintenanceVerbs.RebuildProjections(globals)])
        {
            root.Subcommands.Add(verb);
        }

        return root;
    }
}
