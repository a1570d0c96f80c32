using System.CommandLine;
using System.Text.Json.Nodes;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Demo;
using Lianxin.Cli.Demo.Replay;
using Lianxin.Cli.Importing;
using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Verbs;

/// <summary><c>found</c>: a county's ledger, once and for good; on the machine's clock, under the built-in policy.</summary>
public static class FoundVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var name = new Option<string?>("--name") { Description = Texts.Say("the county's name (default: as its divisions say)", "县名(默认取自区划文件)") };
        var divisions = new Option<string?>("--divisions")
        {
            Description = Texts.Say(
                "import the divisions too: a CSV or XLSX file, or a directory with areas.csv, streets.csv, villages.csv",
                "同时导入区划:CSV 或 XLSX 文件,或含 areas.csv、streets.csv、villages.csv 的目录"),
        };
        var zone = new Option<string>("--zone") { Description = Texts.Say("time zone the days are reckoned in", "计日时区"), DefaultValueFactory = _ => "Asia/Shanghai" };
        var command = new Command("found", Texts.Say(
            "found a county's ledger, once; a second time changes nothing", "建立县级台帐,只需一次;重复执行不作更改"))
        { name, divisions, zone };
        return command.Does(globals, async context =>
        {
            var place = context.Value(divisions);
            if (place is not null && !File.Exists(place) && !Directory.Exists(place))
                throw new CliException(ExitCodes.Usage, Texts.NoSuchFile(place));
            await using var session = await context.FoundAsync();
            var clients = session.Clients;
            var county = await clients.FindCountyAsync(context.Cancellation);
            var founded = county is null;
            if (county is null)
                county = await FoundAsync(context, clients, NameOf(context, context.Value(name), place), context.Value(zone)!);
            else if (context.Value(name) is { } other && other != county.DisplayName)
                throw new CliException(ExitCodes.Refused, Texts.FoundedOtherwise(county));
            else if (county.Clock == ClockKind.Simulated)
                throw new CliException(ExitCodes.Refused, Texts.IsADemo(context.Place));
            var imported = place is null ? [] : await ImportAsync(context, clients, place);
            if (context.Json)
            {
                Console.WriteLine(new JsonObject
                {
                    ["county"] = county.Name,
                    ["display_name"] = county.DisplayName,
                    ["founded"] = founded,
                    ["imported"] = new JsonArray([.. imported.Select(ImportReport.Json)]),
                }.ToJsonString(EvaluationJson.Options));
            }
            else
            {
                Console.WriteLine(founded ? Texts.Founded(county) : Texts.FoundedBefore(county));
                await ImportReport.PrintAsync(context, clients, imported);
            }

            return ImportReport.ExitCode(imported);
        });
    }

    private static string NameOf(VerbContext context, string? stated, string? place) =>
        stated ?? DivisionFile.NameOf(Directory.Exists(place) ? place : SampleCounty.Divisions(context.County), context.County)
        ?? throw new CliException(ExitCodes.Usage, Texts.Say($"what is county {context.County} called? say it by --name", $"请用 --name 给出 {context.County} 的县名"));

    private static async Task<County> FoundAsync(VerbContext context, ServiceClients clients, string name, string zone)
    {
        await clients.Admin.FoundLedgerAsync(
            new() { Name = clients.CountyName, DisplayName = name, Zone = zone, Clock = ClockKind.System, RequestId = Guid.NewGuid().ToString() },
            cancellationToken: context.Cancellation);
        return await clients.Admin.GetCountyAsync(new() { Name = clients.CountyName }, cancellationToken: context.Cancellation);
    }

    private static async Task<IReadOnlyList<ImportedFile>> ImportAsync(VerbContext context, ServiceClients clients, string place)
    {
        var import = new RegistryImport(clients, context.Board);
        var scope = Guid.NewGuid().ToString();
        return Directory.Exists(place)
            ? await import.DirectoryAsync(place, scope, context.Cancellation, RegistryKind.Divisions)
            : [await import.FileAsync(place, new() { Kind = RegistryKind.Divisions }, new RequestIds(scope), context.Cancellation)];
    }
}
