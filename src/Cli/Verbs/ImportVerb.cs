using System.CommandLine;
using System.Text.Json;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Demo;
using Lianxin.Cli.Demo.Replay;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Verbs;

/// <summary><c>import</c>: a registry file, or a directory of them, as long-running operations.</summary>
public static class ImportVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var kind = new Argument<string?>("kind")
        {
            Description = Texts.Say("divisions, bodies, cadres, households or links", "divisions 区划、bodies 单位、cadres 干部、households 户、links 联系"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        kind.AcceptOnlyFromAmong("divisions", "bodies", "cadres", "households", "links");
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
                await using var whole = await context.ConnectAsync();
                var failed = await new CountyImport(whole.Clients, context.Board).RunAsync(directory, Guid.NewGuid().ToString(), context.Cancellation);
                return failed == 0 ? ExitCodes.Done : ExitCodes.Refused;
            }

            if (context.Value(kind) is not { } what || context.Value(file) is not { } path)
                throw new CliException(ExitCodes.Usage, Texts.Say("import needs KIND and FILE, or --all DIR", "import 需要类别与文件,或 --all 目录"));
            if (!File.Exists(path))
                throw new CliException(ExitCodes.Usage, Texts.Say($"no such file: {path}", $"文件不存在:{path}"));
            var request = new ImportRegistryRequest
            {
                Kind = Wire.Code<RegistryKind>(what),
                ValidateOnly = context.Value(dryRun),
                SavedMapping = context.Value(mapping) ?? string.Empty,
                SaveMappingAs = context.Value(save) ?? string.Empty,
                Columns = { context.Value(map)!.Select(Column) },
            };
            await using var session = await context.ConnectAsync();
            return await OneAsync(context, session.Clients, path, request);
        });
    }

    private static ColumnMapping Column(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } header, { Length: > 0 } column]
            ? new ColumnMapping { Header = header, Column = column }
            : throw new CliException(ExitCodes.Usage, Texts.Say($"--map takes HEADER=COLUMN, not {text}", $"--map 的格式为 表头=列名:{text}"));

    private static async Task<int> OneAsync(VerbContext context, ServiceClients clients, string path, ImportRegistryRequest request)
    {
        var ids = new RequestIds(Guid.NewGuid().ToString());
        OperationResult? result = null;
        var name = string.Empty;
        await context.Board.RunAsync(Texts.Importing(Path.GetFileName(path)), async line =>
        {
            request.Parent = clients.CountyName;
            request.File = await FileUpload.SendAsync(clients, path, ids, context.Cancellation);
            request.RequestId = ids.Of("import");
            var operation = await clients.Imports.ImportRegistryAsync(request, cancellationToken: context.Cancellation);
            name = operation.Name;
            result = await OperationFollower.FollowAsync(clients, operation, line.AsOperationProgress(), context.Cancellation);
        });
        if (context.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { operation = name, changed = result!.Changed, unchanged = result.Unchanged, failed = result.Failed }));
        }
        else
        {
            Console.WriteLine(Texts.Imported(result!.Changed, result.Unchanged, result.Failed));
            await ItemTable.PrintAsync(context.Console, clients, name, context.Cancellation);
        }

        return result!.Failed == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }
}
