using Lianxin.Cluster.Tests.Running;

namespace Lianxin.Cluster.Tests;

/// <summary>A process that can't start says why in one line, and the migrations are a step of their own.</summary>
public sealed class StartTests(PostgresFixture postgres) : IAsyncLifetime
{
    private ClusterProcesses _processes = null!;

    public async ValueTask InitializeAsync() => _processes = new ClusterProcesses(await postgres.NewDatabaseAsync());

    [Fact]
    public async Task Two_migrations_at_once_apply_each_script_once()
    {
        ServiceProcess[] both = [_processes.Launch("one", "Silo", "--migrate"), _processes.Launch("two", "Silo", "--migrate")];
        foreach (var migration in both)
            Assert.Equal(0, await migration.ExitAsync());

        var numbers = await PostgresFixture.ScalarAsync<int[]>(_processes.ConnectionString, "SELECT array_agg(number ORDER BY number) FROM schema_version");
        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
    }

    [Fact]
    public async Task A_silo_does_not_migrate_by_itself() =>
        await EndsAsync(2, "apply the migrations first", _processes.Launch("silo", "Silo", "--keys", _processes.Keys, "--http-port", "0"));

    [Fact]
    public async Task A_silo_with_another_master_key_keeps_away()
    {
        await _processes.UpAsync(silos: 1, gateways: 0);

        await EndsAsync(2, "another master key", _processes.Launch("silo", "Silo", "--keys", $"{_processes.Keys}-other", "--http-port", "0"));
    }

    [Fact]
    public async Task A_gateway_that_finds_no_silo_gives_up_when_told_to()
    {
        Assert.Equal(0, await _processes.Launch("migration", "Silo", "--migrate").ExitAsync());

        await EndsAsync(75, "no silo of the cluster answered within 1 s", _processes.Launch(
            "gateway", "Gateway", "--keys", _processes.Keys, "--http-port", "0", "--grpc-port", "0", "--wait", "1"));
    }

    [Theory]
    [InlineData("Silo", "--silo-port", "many")]
    [InlineData("Silo", "--nonsense")]
    [InlineData("Silo", "--postgres", "nonsense")]
    [InlineData("Gateway", "--postgres", "nonsense")]
    public async Task A_wrong_option_ends_with_two_and_one_line(string project, params string[] arguments) =>
        await EndsAsync(2, string.Empty, _processes.Launch("process", project, arguments));

    public async ValueTask DisposeAsync()
    {
        await _processes.DisposeAsync();
        await postgres.DropDatabaseAsync(_processes.ConnectionString);
    }

    private static async Task EndsAsync(int code, string saying, ServiceProcess process)
    {
        Assert.True(code == await process.ExitAsync(), string.Join('\n', process.Said));
        var complaint = process.Said[^1];
        Assert.StartsWith("lianxin-", complaint, StringComparison.Ordinal);
        Assert.Contains(saying, complaint, StringComparison.Ordinal);
        Assert.DoesNotContain(process.Said, line => line.StartsWith("   at ", StringComparison.Ordinal));
    }
}
