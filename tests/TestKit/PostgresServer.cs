using System.Diagnostics;
using System.Globalization;

namespace Lianxin.TestKit;

/// <summary>A PostgreSQL of this test run's own: temporary directory, free port, loopback only, fsync on.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string _binaries;
    private readonly int _port;

    private PostgresServer(string binaries, string directory, int port)
    {
        _binaries = binaries;
        Place = directory;
        _port = port;
        ConnectionString = $"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Username=lianxin;Database=postgres";
    }

    /// <summary>Connects as the superuser to the database <c>postgres</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>Where the server's programs lie, newest first, or null.</summary>
    public static string? FindBinaries()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => d, StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return packaged.Concat(path).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "pg_ctl")));
    }

    /// <summary>Makes a cluster and starts it.</summary>
    /// <param name="binaries">From <see cref="FindBinaries"/>.</param>
    public static Task<PostgresServer> StartAsync(string binaries) => StartAsync(binaries, async server =>
    {
        await OwnAsync(server.Place);
        await server.RunOwnAsync("initdb", "-D", server.Data, "-U", "lianxin", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
    });

    /// <summary>Starts another server over a base backup, for recovery from an archive of the log.</summary>
    /// <param name="backup">The base backup's directory; it stays as it is.</param>
    /// <param name="settings">Lines of configuration beyond those that were backed up.</param>
    public Task<PostgresServer> RecoverAsync(string backup, params string[] settings) => StartAsync(_binaries, async server =>
    {
        await RunAsync("cp", "-a", backup, server.Data);
        await File.AppendAllLinesAsync(Path.Combine(server.Data, "postgresql.auto.conf"), settings);
        await File.WriteAllTextAsync(Path.Combine(server.Data, "recovery.signal"), string.Empty);
        await OwnAsync(server.Place);
    });

    /// <summary>A directory that the server's account may write.</summary>
    public string Place { get; }

    /// <summary>Copies the running server's data, log not included.</summary>
    /// <returns>The copy's directory.</returns>
    public async Task<string> BaseBackupAsync()
    {
        var backup = Path.Combine(Place, "base");
        await RunOwnAsync(
            "pg_basebackup", "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", "lianxin", "-D", backup, "--checkpoint=fast",
            "--wal-method=none", "--no-sync");
        return backup;
    }

    private static async Task<PostgresServer> StartAsync(string binaries, Func<PostgresServer, Task> prepare)
    {
        var server = new PostgresServer(binaries, Directory.CreateTempSubdirectory("lianxin-postgres-").FullName, FreePorts.Next());
        try
        {
            await prepare(server);
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it on the same data and port; after <see cref="StopImmediatelyAsync"/> it recovers first.</summary>
    public Task StartAgainAsync() => RunOwnAsync(
        "pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(Place, "log"), "-o",
        $"-p {_port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on -c max_connections=300",
        "start");

    /// <summary>Stops it as a crash would: nothing is flushed, nobody is told.</summary>
    public Task StopImmediatelyAsync() => RunOwnAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    /// <summary>Stops it in order: everything is flushed, and the log archived where it is.</summary>
    public Task StopAsync() => RunOwnAsync("pg_ctl", "-D", Data, "-m", "fast", "-w", "stop");

    /// <summary>Stops the server and deletes its directory.</summary>
    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await StopImmediatelyAsync();
        if (Directory.Exists(Place))
            Directory.Delete(Place, recursive: true);
    }

    private string Data => Path.Combine(Place, "data");

    // The server refuses to run as root.
    private static Task OwnAsync(string path) => Environment.IsPrivilegedProcess ? RunAsync("chown", "-R", "postgres", path) : Task.CompletedTask;

    private Task RunOwnAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries, program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Output is not piped: the server inherits the pipe and would keep it open.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" </dev/null >/dev/null 2>&1", "sh", program, .. arguments])
        {
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
