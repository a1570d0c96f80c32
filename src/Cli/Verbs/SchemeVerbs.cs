using System.CommandLine;
using System.Text.Json;
using Lianxin.Cli.Output;
using Lianxin.Cli.YearEnds;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Yaml;

namespace Lianxin.Cli.Verbs;

/// <summary><c>scheme</c>: what one does with a scheme's file before it is adopted; all but <c>simulate</c> without service or ledger.</summary>
public static class SchemeVerbs
{
    public static Command Create(GlobalOptions globals) => new("scheme", Texts.Say(
        "write, check and try out year-end schemes", "编写、检查与试算年终考核方案"))
    {
        Lint(globals), Diff(globals), SimulateVerb.Create(globals), VillagesVerb.Create(globals), Schema(globals),
    };

    private static Command Lint(GlobalOptions globals)
    {
        var files = new Argument<string[]>("file") { Description = Texts.Say("schemes (YAML)", "方案文件(YAML)"), Arity = ArgumentArity.OneOrMore };
        return new Command("lint", Texts.Say(
            "say what is wrong with schemes, with line and reason; exit code 1 when anything is", "检查方案,逐行说明问题与理由;有问题时退出码为 1")) { files }
        .Does(globals, context =>
        {
            var read = context.Value(files)!.Select(file => (File: file, Result: SchemeYaml.ReadLinted(ProofVerbs.ReadText(file)))).ToList();
            if (context.Json)
                Console.WriteLine(JsonSerializer.Serialize(read.Select(one => LintedFile.Of(one.File, one.Result)), SchemeJsonText.Options));
            else
                read.ForEach(one => SchemeSentences.Of(one.File, one.Result).ToList().ForEach(Console.WriteLine));
            return Task.FromResult(read.All(one => one.Result.Value is not null) ? ExitCodes.Done : ExitCodes.Refused);
        });
    }

    private static Command Diff(GlobalOptions globals)
    {
        var before = new Argument<string>("before") { Description = Texts.Say("the former scheme", "原方案") };
        var after = new Argument<string>("after") { Description = Texts.Say("the latter scheme", "新方案") };
        return new Command("diff", Texts.Say(
            "tell what changed from one scheme to another, indicator by indicator", "按指标逐项比较两个方案")) { before, after }
        .Does(globals, context =>
        {
            var changes = SchemeDiff.Between(Read(context.Value(before)!), Read(context.Value(after)!));
            if (context.Json)
                Console.WriteLine(JsonSerializer.Serialize(changes, SchemeJsonText.Options));
            else if (changes.IsEmpty)
                Console.WriteLine(Texts.Say("no difference", "两个方案没有差别"));
            else
                context.Console.Write(SchemeChanges.Table(changes));
            return Task.FromResult(ExitCodes.Done);
        });
    }

    private static Command Schema(GlobalOptions globals)
    {
        var output = new Option<string?>("--out") { Description = Texts.Say("file to write; without it, standard output", "写入文件;默认输出到屏幕") };
        return new Command("schema", Texts.Say(
            "print the JSON schema of scheme files, by which editors complete and check them", "输出方案文件的 JSON Schema,供编辑器补全与检查")) { output }
        .Does(globals, async context =>
        {
            if (context.Value(output) is not { } path)
            {
                Console.Write(SchemeSchema.Write());
                return ExitCodes.Done;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await File.WriteAllTextAsync(path, SchemeSchema.Write(), context.Cancellation);
            Console.WriteLine(Texts.Say($"written: {path}", $"已写入:{path}"));
            return ExitCodes.Done;
        });
    }

    // Two drafts are compared although a linter would refuse them: only their form must be right.
    private static Scheme Read(string file)
    {
        var read = SchemeYaml.Read(ProofVerbs.ReadText(file));
        return read.Value ?? throw new CliException(ExitCodes.Refused, string.Join("; ", SchemeSentences.Of(file, read)));
    }
}
