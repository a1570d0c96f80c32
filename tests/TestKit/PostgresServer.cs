using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Lianxin.TestKit;

/// <summary>A PostgreSQL of this test run's own: temporary directory, free port, loopback only, fsync on.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string _binaries;
    private readonly int _port;
    private readonly SmallDisk? _disk;
    private string[] _settings = [];

    private PostgresServer(string binaries, SmallDisk? disk, int port)
    {
        _binaries = binaries;
        _disk = disk;
        Place = disk?.Place ?? Directory.CreateTempSubdirectory("lianxin-postgres-").FullName;
        _port = port;
    }

    /// <summary>Where it listens. Loopback is a whole network on Linux: whoever comes by an address of its own can be cut off alone.</summary>
    public static IReadOnlyList<string> Addresses { get; } = ["127.0.0.1", "127.0.0.2", "127.0.0.3"];

    /// <summary>Connects as the superuser to the database <c>postgres</c>.</summary>
    public string ConnectionString => ConnectionBy(Addresses[0]);

    /// <summary>The same, by one of its addresses.</summary>
    public string ConnectionBy(string address) =>
        $"Host={address};Port={_port.ToString(CultureInfo.InvariantCulture)};Username=lianxin;Database=postgres";

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
    /// <param name="disk">What to put it on, or null for the machine's own.</param>
    /// <param name="settings">Settings beyond those of every test, each as <c>name=value</c>.</param>
    public static Task<PostgresServer> StartAsync(string binaries, SmallDisk? disk = null, params string[] settings) => StartAsync(binaries, disk, async server =>
    {
        server._settings = settings;
        await server.OwnAsync();
        await server.RunOwnAsync("initdb", "-D", server.Data, "-U", "lianxin", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
    });

    /// <summary>Starts another server over a base backup, for recovery from an archive of the log.</summary>
    /// <param name="backup">The base backup's directory; it stays as it is.</param>
    /// <param name="settings">Lines of configuration beyond those that were backed up.</param>
    public Task<PostgresServer> RecoverAsync(string backup, params string[] settings) => StartAsync(_binaries, null, async server =>
    {
        await RunAsync("cp", "-a", backup, server.Data);
        await File.AppendAllLinesAsync(Path.Combine(server.Data, "postgresql.auto.conf"), settings);
        await File.WriteAllTextAsync(Path.Combine(server.Data, "recovery.signal"), string.Empty);
        await server.OwnAsync();
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

    private static async Task<PostgresServer> StartAsync(string binaries, SmallDisk? disk, Func<PostgresServer, Task> prepare)
    {
        var server = new PostgresServer(binaries, disk, FreePorts.Next());
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
        $"-p {_port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses={string.Join(',', Addresses)} -c unix_socket_directories= "
        + $"-c fsync=on -c max_connections=300{(_disk is null ? string.Empty : " -c max_wal_size=96MB")}{string.Concat(_settings.Select(setting => $" -c {setting}"))}",
        "start");

    /// <summary>Starts it unless it runs, which it may not after it found no room, and waits until it answers.</summary>
    public Task EnsureStartedAsync() => Until.TrueAsync("PostgreSQL answers", async () =>
    {
        try
        {
            return await PostgresFixture.ScalarAsync<int>(ConnectionString, "SELECT 1") == 1;
        }
        catch (NpgsqlException)
        {
            if (!await RunsAsync())
                await StartAgainAsync();
            return false;
        }
    });

    /// <summary>Stops it as a crash would: nothing is flushed, nobody is told.</summary>
    public Task StopImmediatelyAsync() => RunOwnAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    /// <summary>Stops it in order: everything is flushed, and the log archived where it is.</summary>
    public Task StopAsync() => RunOwnAsync("pg_ctl", "-D", Data, "-m", "fast", "-w", "stop");

    /// <summary>Stops the server and deletes its directory.</summary>
    public async ValueTask DisposeAsync()
    {
        if (await RunsAsync())
            await StopImmediatelyAsync();
        if (_disk is null && Directory.Exists(Place))
            Directory.Delete(Place, recursive: true);
    }

    private string Data => Path.Combine(Place, "data");

    // The server refuses to run as root.
    private Task OwnAsync() =>
        Environment.IsPrivilegedProcess ? RunAsync([.. _disk?.Within ?? [], "chown", "-R", "postgres", Place]) : Task.CompletedTask;

    private async Task<bool> RunsAsync() => await TryOwnAsync("pg_ctl", "-D", Data, "status") == 0;

    private Task RunOwnAsync(string program, params string[] arguments) => RunAsync(Own(program, arguments));

    private Task<int> TryOwnAsync(string program, params string[] arguments) => TryAsync(Own(program, arguments));

    private string[] Own(string program, string[] arguments)
    {
        string[] account = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--"] : [];
        return [.. _disk?.Within ?? [], .. account, Path.Combine(_binaries, program), .. arguments];
    }

    private static async Task RunAsync(params string[] words)
    {
        if (await TryAsync(words) is > 0 and var code)
            throw new InvalidOperationException($"{string.Join(' ', words)} ended with {code}");
    }

    private static async Task<int> TryAsync(string[] words)
    {
        // Output is not piped: the server inherits the pipe and would keep it open.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" </dev/null >/dev/null 2>&1", "sh", .. words])
        {
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{words[0]} did not start");
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
