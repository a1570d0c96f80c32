using System.Diagnostics;
using Lianxin.Storage.Postgres;

namespace Lianxin.Backup.Postgres;

/// <summary>One of PostgreSQL's own programs, run against a database with its standard input or output taken.</summary>
internal static class PostgresProgram
{
    private const string Directory = "PG_BIN";

    /// <summary>Runs a program to its end.</summary>
    /// <param name="name">Its name, such as <c>pg_dump</c>.</param>
    /// <param name="options">The database.</param>
    /// <param name="arguments">Its arguments; nothing secret.</param>
    /// <param name="exchange">Writes its input or reads its output, whichever it is for.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="BackupRefusedException">It is not installed, or failed: its own last line.</exception>
    public static async Task RunAsync(
        string name, PostgresOptions options, IEnumerable<string> arguments, Func<Process, Task> exchange, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Find(name), arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, value) in options.ForPrograms())
            start.Environment[variable] = value;

        // Its texts become ours.
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        await using var stop = cancellation.Register(() => process.Kill());
        var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await exchange(process);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It left before it had read all: its exit code and complaint say why.
        }

        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
            throw Failed(name, await complaint);
    }

    private static string Find(string name)
    {
        var places = Environment.GetEnvironmentVariable(Directory) is { Length: > 0 } stated
            ? stated
            : Environment.GetEnvironmentVariable("PATH") ?? string.Empty;
        return places.Split(Path.PathSeparator).Select(place => Path.Combine(place, name)).FirstOrDefault(File.Exists)
            ?? throw new BackupRefusedException(
                $"{name} is missing: install PostgreSQL's client programs, or name their directory by {Directory}",
                $"缺少 {name}:请安装 PostgreSQL 客户端程序,或用 {Directory} 指定其目录");
    }

    private static BackupRefusedException Failed(string name, string complaint)
    {
        // The first error says what is wrong; what follows are hints and the statement.
        var lines = complaint.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.FirstOrDefault(text => text.Contains("error:", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? name;
        return new BackupRefusedException($"{name} failed: {line}", $"{name} 失败:{line}");
    }
}
