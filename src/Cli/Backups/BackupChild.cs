using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Backups;

/// <summary>
/// The backup program as a child process: it alone opens stores. It gives up when its standard input closes, so it can't outlive this
/// process even when that is killed.
/// </summary>
internal static class BackupChild
{
    /// <summary>The variable by which the child gets a connection string; among arguments everybody on the machine would read its password.</summary>
    public const string DatabaseVariable = "LIANXIN_POSTGRES";

    private static readonly string Program = ProgramFile.Find("Backup", "LIANXIN_BACKUP");

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="database">A connection string, or null.</param>
    /// <param name="board">Shows its steps.</param>
    /// <param name="cancellation">Has it give up and clean up.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="CliException">It refused, or could not be started.</exception>
    public static async Task<JsonObject> RunAsync(
        IEnumerable<string> arguments, string? database, IProgressBoard board, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments, "--exit-with-parent"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (database is not null)
            start.Environment[DatabaseVariable] = database;
        using var process = Process.Start(start) ?? throw new CliException(ExitCodes.Unreachable, Texts.CannotStart);
        var complaint = new LastLines(process.StandardError);

        // Not killed: it removes what it has begun, which takes a moment only.
        await using var giveUp = cancellation.Register(process.StandardInput.Close);
        var ended = await new ChildSteps(process.StandardOutput, board).FollowAsync();
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        if (ended?["result"] is JsonObject result)
            return result;
        if (ended?["refused"] is JsonObject refused)
            throw new CliException(ExitCodes.Refused, refused[Texts.Chinese ? "zh" : "en"]!.GetValue<string>());
        throw new CliException(ExitCodes.Unreachable, await complaint.LastAsync() ?? Texts.CannotStart);
    }
}
