using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Lianxin.Cli.Clusters;

/// <summary>
/// A PostgreSQL of a cluster's own on this machine: in the cluster's directory, on loopback, with a password. The server refuses to run as
/// root; for root it runs as an account of its own.
/// </summary>
internal sealed class LocalPostgres(ClusterPlace place)
{
    private const string Role = "lianxin";
    private static readonly string[] Accounts = ["lianxin", "postgres"];

    private readonly string _data = Path.Combine(place.Postgres, "data");
    private readonly string _log = place.LogOf("postgres-tools");

    private string PasswordFile => Path.Combine(place.Directory, "postgres.password");

    private string PidFile => Path.Combine(_data, "postmaster.pid");

    /// <summary>Starts the server unless it runs, making it first when there is none.</summary>
    /// <param name="port">Its port, 0 for a free one.</param>
    /// <param name="connections">How many the cluster may open.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How to connect.</returns>
    /// <exception cref="CliException">PostgreSQL is missing or did not start.</exception>
    public async Task<string> StartAsync(int port, int connections, CancellationToken cancellation)
    {
        var programs = Programs();
        var own = await OwnAsync(cancellation);
        if (!File.Exists(Path.Combine(_data, "PG_VERSION")))
            await CreateAsync(programs, own, cancellation);
        if (await Tool.RunAsync(_log, [.. own, Path.Combine(programs, "pg_ctl"), "-D", _data, "status"], cancellation) != 0)
        {
            port = port == 0 ? FreePort() : port;
            await RunAsync(
                [.. own, Path.Combine(programs, "pg_ctl"), "-D", _data, "-w", "-t", "60", "-l", Path.Combine(place.Postgres, "log"), "-o",
                    $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections={connections}", "start"],
                cancellation);
        }

        var password = (await File.ReadAllTextAsync(PasswordFile, cancellation)).Trim();
        return $"Host=127.0.0.1;Port={RunningPort()};Username={Role};Password={password};Database=postgres";
    }

    /// <summary>Stops the server; one that doesn't run is stopped already.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (!File.Exists(PidFile))
            return;
        var programs = Programs();
        var own = await OwnAsync(cancellation);
        if (await Tool.RunAsync(_log, [.. own, Path.Combine(programs, "pg_ctl"), "-D", _data, "status"], cancellation) == 0)
            await RunAsync([.. own, Path.Combine(programs, "pg_ctl"), "-D", _data, "-m", "fast", "-w", "-t", "60", "stop"], cancellation);
    }

    private static string Programs()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0)
                .Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return packaged.Concat(path).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "pg_ctl")))
            ?? throw new CliException(ExitCodes.Unreachable, Texts.Say(
                "PostgreSQL is not installed: apt-get install postgresql-15, or name a server by --postgres",
                "未安装 PostgreSQL:请执行 apt-get install postgresql-15,或以 --postgres 指定数据库"));
    }

    /// <summary>The words before a command that runs as the server's account; none when this account may run it itself.</summary>
    private async Task<string[]> OwnAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(place.Postgres);
        if (!Environment.IsPrivilegedProcess)
            return [];
        var account = await FirstAccountAsync(cancellation);
        if (!File.Exists(Path.Combine(_data, "PG_VERSION")))
            await RunAsync(["chown", account, place.Postgres], cancellation);
        string[] own = ["runuser", "-u", account, "--"];
        if (await Tool.RunAsync(_log, [.. own, "test", "-w", place.Postgres], cancellation) != 0)
        {
            throw new CliException(ExitCodes.Unreachable, Texts.Say(
                $"the account {account}, which runs PostgreSQL, can't reach {place.Postgres}: choose another directory by --data",
                $"运行 PostgreSQL 的账户 {account} 无法访问 {place.Postgres}:请以 --data 另选目录"));
        }

        return own;
    }

    private async Task<string> FirstAccountAsync(CancellationToken cancellation)
    {
        foreach (var account in Accounts)
        {
            if (await Tool.RunAsync(_log, ["id", account], cancellation) == 0)
                return account;
        }

        await RunAsync(["useradd", "--system", "--no-create-home", Accounts[0]], cancellation);
        return Accounts[0];
    }

    private async Task CreateAsync(string programs, string[] own, CancellationToken cancellation)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        OwnerFile.Write(PasswordFile, password);
        var given = Path.Combine(place.Postgres, "password");
        OwnerFile.Write(given, password);
        if (own.Length > 0)
            await RunAsync(["chown", own[2], given], cancellation);
        await RunAsync(
            [.. own, Path.Combine(programs, "initdb"), "-D", _data, "-U", Role, "-A", "scram-sha-256", "--pwfile", given, "-E", "UTF8", "--locale=C"],
            cancellation);
        File.Delete(given);
    }

    private async Task RunAsync(string[] command, CancellationToken cancellation)
    {
        if (await Tool.RunAsync(_log, command, cancellation) == 0)
            return;
        var said = Tool.LastLine(_log);
        throw new CliException(ExitCodes.Unreachable, Texts.Say($"PostgreSQL did not start: {said} ({_log})", $"PostgreSQL 未能启动:{said}({_log})"));
    }

    /// <summary>The fourth line of the server's own file.</summary>
    private int RunningPort() => int.Parse(File.ReadLines(PidFile).ElementAt(3), CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
