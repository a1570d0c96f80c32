using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
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
        var root = Root();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = EndWithin });
        if (parsed.CommandResult.Command != root)
        {
            var help = $"{PathOf(parsed.CommandResult)} --help";
            return await RefuseAsync(ParseSentences.Of(parsed.Errors), Texts.Say($"{help} shows what it takes", $"用法见 {help}"));
        }

        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            var verbs = root.Subcommands.Select(c => c.Name).ToArray();
            return await RefuseAsync(
                [Texts.Say($"no such verb: {unknown}", $"没有此命令:{unknown}")],
                Texts.Say($"there are {string.Join(", ", verbs)}", $"可用命令:{string.Join("、", verbs)}"));
        }

        await RefuseAsync([Texts.Say("a verb is needed, such as demo", "缺少命令,例如 demo")], string.Empty);
        await root.Parse("--help").InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        return ExitCodes.Usage;
    }

    /// <summary>A command's name with those above it, as one types it.</summary>
    internal static string PathOf(CommandResult command) =>
        command.Parent is CommandResult above ? $"{PathOf(above)} {command.Command.Name}" : command.Command.Name;

    private static async Task<int> RefuseAsync(IEnumerable<string> sentences, string hint)
    {
        foreach (var sentence in sentences)
            await Console.Error.WriteLineAsync($"lianxin: {sentence.ReplaceLineEndings(" ")}");
        if (hint.Length > 0)
            await Console.Error.WriteLineAsync(hint);
        return ExitCodes.Usage;
    }

    /// <summary>Every verb, in the language chosen.</summary>
    public static Command Root()
    {
        var globals = new GlobalOptions();

        // Not a RootCommand: that one is called after the program's file, which nobody types.
        var root = new Command("lianxin", Texts.Say(
            "Lianxin 连心: who helps which household, what was done, what came of it. Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 the service can't be reached or started, 130 interrupted.",
            "连心:联乡帮村包户工作台帐。退出码:0 完成,1 被拒绝或失败,2 用法错误,3 服务不可达或无法启动,130 被中断。"));
        var help = new VerbHelp(new HelpAction());
        root.Options.Add(new HelpOption { Description = Texts.Say("show help", "显示帮助"), Action = help });
        root.Options.Add(new VersionOption { Description = Texts.Say("show the version", "显示版本") });
        foreach (var option in globals.All)
            root.Options.Add(option);
        foreach (var verb in (Command[])[
            DemoVerb.Create(globals), ServeVerb.Create(globals), FoundVerb.Create(globals), ClusterVerb.Create(globals), GenerateVerb.Create(globals), ImportVerb.Create(globals),
            ExportVerb.Create(globals), WorkloadVerb.Create(globals), EvaluateVerb.Create(globals), SchemeVerbs.Create(globals), VetoVerbs.Create(globals), CampaignVerbs.Create(globals), LedgerVerb.Create(globals),
            MaintenanceVerbs.VerifyLedger(globals), MaintenanceVerbs.RebuildProjections(globals),
            ProofVerbs.Checkpoint(globals), ProofVerbs.Prove(globals), ProofVerbs.CheckProof(globals),
            BackupVerbs.Backup(globals), BackupVerbs.Restore(globals), RaiseFormatVerb.Create(globals),
            EraseVerb.Create(globals)])
        {
            root.Subcommands.Add(verb);
        }

        return root;
    }
}
