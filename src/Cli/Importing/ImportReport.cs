using System.Text.Json.Nodes;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Output;
using Lianxin.Cli.Verbs;

namespace Lianxin.Cli.Importing;

/// <summary>Says how imports went: by file, with the rows that were refused.</summary>
public static class ImportReport
{
    /// <summary>Prints.</summary>
    public static async Task PrintAsync(VerbContext context, ServiceClients clients, IReadOnlyList<ImportedFile> files)
    {
        foreach (var file in files)
        {
            Console.WriteLine($"{file.File}: {Texts.Imported(file.Result.Changed, file.Result.Unchanged, file.Result.Failed, file.Dry)}");
            await ItemTable.PrintAsync(context.Console, clients, file.Operation, context.Cancellation);
        }
    }

    /// <summary>One file's import as JSON.</summary>
    public static JsonObject Json(ImportedFile file) => new()
    {
        ["file"] = file.File,
        ["dry_run"] = file.Dry,
        ["operation"] = file.Operation,
        ["changed"] = file.Result.Changed,
        ["unchanged"] = file.Result.Unchanged,
        ["failed"] = file.Result.Failed,
    };

    /// <summary>The exit code: whether a row was refused.</summary>
    public static int ExitCode(IEnumerable<ImportedFile> files) => files.All(file => file.Result.Failed == 0) ? ExitCodes.Done : ExitCodes.Refused;
}
