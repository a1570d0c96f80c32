using System.CommandLine;
using System.Text.Json.Nodes;
using Lianxin.Api.V1;
using Lianxin.Cli.Demo.Replay;
using Lianxin.Cli.Importing;
using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Verbs;

/// <summary><c>import</c>: a registry file, or a directory of them, as long-running operations.</summary>
public static class ImportVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var kind = RegistryKinds.Argument();
        kind.Arity = ArgumentArity.ZeroOrOne;
        var file = new Argument<string?>("file") { Description = Texts.Say("a CSV or XLSX file", "CSV 或 XLSX 文件"), Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<string?>("--all") { Description = Texts.Say("a directory: import its registry files in order", "目录:依次导入其中的登记文件") };
        var dryRun = new Option<bool>("--dry-run") { Description = Texts.Say("check everything, store nothing", "只检查,不入库") };
        var mapping = new Option<string?>("--mapping") { Description = Texts.Say("name of a saved column mapping", "已保存的列映射名称") };
        var map = new Option<string[]>("--map") { Description = Texts.Say("HEADER=COLUMN, once for each column with another header", "表头=列名,可重复"), DefaultValueFactory = _ => [] };
        var save = new Option<string?>("--save-mapping") { Description = Texts.Say("save the mapping under this name", "以此名称保存列映射") };
        var command = new Command("import", Texts.Say("import a registry file; the same file twice doubles nothing", "导入登记文件;同一文件导入两次不会重复")) { kind, file, all, dryRun, mapping, map, save };
        return command.Does(globals, async context =>
        {
            if (context.Value(all) is { } directory)
            {
                if (context.Value(kind) is not null || ((Option[])[dryRun, mapping, map, save]).Any(context.Has))
                    throw new CliException(ExitCodes.Usage, Texts.AllGoesAlone);
                return await AllAsync(context, directory);
            }

            if (context.Value(kind) is not { } what || context.Value(file) is not { } path)
                throw new CliException(ExitCodes.Usage, Texts.Say("import needs KIND and FILE, or --all DIR", "import 需要类别与文件,或 --all 目录"));
            if (!File.Exists(path))
                throw new CliException(ExitCodes.Usage, Texts.NoSuchFile(path));
            return await OneAsync(context, path, new ImportRegistryRequest
            {
                Kind = Wire.Code<RegistryKind>(what),
                ValidateOnly = context.Value(dryRun),
                SavedMapping = context.Value(mapping) ?? string.Empty,
                SaveMappingAs = context.Value(save) ?? string.Empty,
                Columns = { context.Value(map)!.Select(Column) },
            });
        });
    }

    private static ColumnMapping Column(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } header, { Length: > 0 } column]
            ? new ColumnMapping { Header = header, Column = column }
            : throw new CliException(ExitCodes.Usage, Texts.Say($"--map takes HEADER=COLUMN, not {text}", $"--map 的格式为 表头=列名:{text}"));

    private static async Task<int> OneAsync(VerbContext context, string path, ImportRegistryRequest request)
    {
        context.GoesOn = true;
        await using var session = await context.ConnectAsync();
        var imported = await new RegistryImport(session.Clients, context.Board)
            .FileAsync(path, request, new RequestIds(Guid.NewGuid().ToString()), context.Cancellation);
        if (context.Json)
            Console.WriteLine(ImportReport.Json(imported).ToJsonString(EvaluationJson.Options));
        else
            await ImportReport.PrintAsync(context, session.Clients, [imported]);
        return ImportReport.ExitCode([imported]);
    }

    private static async Task<int> AllAsync(VerbContext context, string directory)
    {
        if (!Directory.Exists(directory))
            throw new CliException(ExitCodes.Usage, Texts.NoSuchDirectory(directory));
        context.GoesOn = true;
        await using var session = await context.ConnectAsync();
        var imported = await new RegistryImport(session.Clients, context.Board)
            .DirectoryAsync(directory, Guid.NewGuid().ToString(), context.Cancellation);
        if (context.Json)
            Console.WriteLine(new JsonArray([.. imported.Select(ImportReport.Json)]).ToJsonString(EvaluationJson.Options));
        else
            await ImportReport.PrintAsync(context, session.Clients, imported);
        return ImportReport.ExitCode(imported);
    }
}
