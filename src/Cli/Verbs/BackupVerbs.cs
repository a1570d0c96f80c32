using System.CommandLine;
using System.Text.Json.Nodes;
using Lianxin.Cli.Backups;
using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Verbs;

/// <summary><c>backup</c> and <c>restore</c>.</summary>
public static class BackupVerbs
{
    public static Command Backup(GlobalOptions globals)
    {
        var target = new Argument<string>("directory") { Description = Texts.Say("a directory that isn't there yet", "尚不存在的目录") };
        var postgres = Postgres();
        var keys = new Option<string?>("--with-keys")
        {
            Description = Texts.Say(
                "write the keys too, to this file; keep it apart from the backup", "另将密钥写入该文件;须与备份分开保存"),
        };
        var command = new Command("backup", Texts.Say(
            "write a verified copy of a data directory (--data) or a database (--postgres) while it is in use; the keys are not in it",
            "在使用中备份数据目录(--data)或数据库(--postgres)并校验;备份不含密钥")) { target, postgres, keys };
        return command.Does(globals, async context =>
        {
            var arguments = Arguments(context, "backup", context.Value(target)!, postgres, context.Value(keys));
            var result = await BackupChild.RunAsync(arguments, Database(context, postgres), context.Board, context.Cancellation);
            Print(context, result, Texts.BackedUp(result["backup"]!.GetValue<string>()));
            if (context.Value(keys) is { } file)
                await Console.Error.WriteLineAsync(Texts.KeysApart(file));
            return ExitCodes.Done;
        });
    }

    public static Command Restore(GlobalOptions globals)
    {
        var source = new Argument<string>("directory") { Description = Texts.Say("a backup's directory", "备份目录") };
        var postgres = Postgres();
        var keys = new Option<string?>("--with-keys")
        {
            Description = Texts.Say("put the keys back from this file", "由该文件恢复密钥"),
        };
        var against = new Option<string[]>("--against")
        {
            Description = Texts.Say(
                "a checkpoint kept elsewhere, whose root the restored ledger must have", "另行保存的检查点,恢复后的台帐须与其根哈希一致"),
            DefaultValueFactory = _ => [],
        };
        var erasures = new Option<string[]>("--erasures")
        {
            Description = Texts.Say(
                "a list of erasures kept elsewhere (checkpoints/…/erasures.jsonl): whoever is in it is erased again",
                "另行保存的删除记录(checkpoints/…/erasures.jsonl):其中的人员将再次删除"),
            DefaultValueFactory = _ => [],
        };
        var command = new Command("restore", Texts.Say(
            "put a backup into an empty data directory (--data) or an empty database (--postgres) and verify every entry of it",
            "将备份恢复到空数据目录(--data)或空数据库(--postgres),并校验全部记录")) { source, postgres, keys, against, erasures };
        return command.Does(globals, async context =>
        {
            var arguments = Arguments(context, "restore", context.Value(source)!, postgres, context.Value(keys))
                .Concat(context.Value(against)!.SelectMany(file => (string[])["--against", file]))
                .Concat(context.Value(erasures)!.SelectMany(file => (string[])["--erasures", file]));
            var result = await BackupChild.RunAsync(arguments, Database(context, postgres), context.Board, context.Cancellation);
            Print(context, result, Texts.Restored(result["place"]!.GetValue<string>(), result["erased"]!.GetValue<long>()));
            if (context.Value(erasures) is [])
                await Console.Error.WriteLineAsync(Texts.NoErasures);
            return ExitCodes.Done;
        });
    }

    private static Option<string?> Postgres() => new("--postgres")
    {
        Description = Texts.Say(
            $"connection string of a database; without one, that of {BackupChild.DatabaseVariable}",
            $"数据库连接串;未给出时取自 {BackupChild.DatabaseVariable}"),
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static IEnumerable<string> Arguments(VerbContext context, string verb, string directory, Option<string?> postgres, string? keys)
    {
        if (context.Server is not null)
            throw new CliException(ExitCodes.Usage, Texts.WhereTheDataIs(verb));
        return [verb, directory, "--data", context.Data, .. context.Has(postgres) ? ["--postgres"] : (string[])[], .. keys is null ? [] : (string[])["--with-keys", keys]];
    }

    private static string? Database(VerbContext context, Option<string?> postgres)
    {
        if (!context.Has(postgres))
            return null;
        return context.Value(postgres) is { Length: > 0 } stated ? stated
            : Environment.GetEnvironmentVariable(BackupChild.DatabaseVariable) is { Length: > 0 } given ? given
            : throw new CliException(ExitCodes.Usage, Texts.NoDatabase(BackupChild.DatabaseVariable));
    }

    private static void Print(VerbContext context, JsonObject result, string sentence)
    {
        if (context.Json)
        {
            Console.WriteLine(result.ToJsonString(EvaluationJson.Options));
            return;
        }

        foreach (var county in result["counties"]!.AsArray())
            Console.WriteLine(Texts.Stood(county!["county"]!.GetValue<string>(), county["position"]!.GetValue<long>(), county["root"]!.GetValue<string>()));
        Console.WriteLine(sentence);
    }
}
