using System.CommandLine;
using System.Text.Json.Nodes;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Demo.Replay;
using Lianxin.Cli.Output;
using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Verbs;

/// <summary><c>export</c>: a registry list by the columns the import reads.</summary>
public static class ExportVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var kind = RegistryKinds.Argument();
        var file = new Argument<string>("file") { Description = Texts.Say("where to write: .csv or .xlsx", "写入位置:.csv 或 .xlsx") };
        var mapping = new Option<string?>("--mapping") { Description = Texts.Say("name of a saved column mapping", "已保存的列映射名称") };
        var full = new Option<bool>("--full") { Description = Texts.Say("with residents' personal data, in clear: on record", "含居民个人信息明文:留痕") };
        var command = new Command("export", Texts.Say("export a registry list by the same columns the import reads", "按导入的同样列导出登记清单")) { kind, file, mapping, full };
        return command.Does(globals, async context =>
        {
            var path = Path.GetFullPath(context.Value(file)!);
            var format = FormatOf(path);
            if (Path.GetDirectoryName(path) is { } directory && !Directory.Exists(directory))
                throw new CliException(ExitCodes.Usage, Texts.NoSuchDirectory(directory));
            await using var session = await context.ConnectAsync();
            var clients = session.Clients;
            var ids = new RequestIds(Guid.NewGuid().ToString());
            var rows = 0L;
            await context.Board.RunAsync(Texts.Exporting(Path.GetFileName(path)), async line =>
            {
                var operation = await clients.Imports.ExportRegistryAsync(
                    new()
                    {
                        Parent = clients.CountyName,
                        Kind = Wire.Code<RegistryKind>(context.Value(kind)!),
                        Format = format,
                        SavedMapping = context.Value(mapping) ?? string.Empty,
                        Full = context.Value(full),
                        RequestId = ids.Of("export"),
                    },
                    cancellationToken: context.Cancellation);
                var result = await OperationFollower.FollowAsync(clients, operation, line.AsOperationProgress(), context.Cancellation);
                rows = result.Changed + result.Unchanged;
                await DownloadAsync(clients, $"files/{result.Result.Fields["file"].StringValue}", path, context.Cancellation);
            });
            Console.WriteLine(context.Json
                ? new JsonObject { ["file"] = path, ["rows"] = rows }.ToJsonString(EvaluationJson.Options)
                : Texts.Say($"{rows:N0} rows: {path}", $"{rows:N0} 行:{path}"));
            return ExitCodes.Done;
        });
    }

    private static FileFormat FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => FileFormat.Csv,
        ".XLSX" => FileFormat.Xlsx,
        _ => throw new CliException(ExitCodes.Usage, Texts.Say(
            $"export writes .csv or .xlsx, not {Path.GetFileName(path)}", $"导出文件应为 .csv 或 .xlsx:{Path.GetFileName(path)}")),
    };

    private static async Task DownloadAsync(ServiceClients clients, string file, string path, CancellationToken cancellation)
    {
        await using var target = File.Create(path);
        for (var index = 0; ; index++)
        {
            var chunk = await clients.Imports.ReadFileChunkAsync(new() { Name = file, Index = index }, cancellationToken: cancellation);
            await target.WriteAsync(chunk.Data.Memory, cancellation);
            if (chunk.End)
                return;
        }
    }
}
