using Lianxin.Contracts.Operations;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Grains.Tests.Operations;
using Lianxin.Ledger.Queries;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Lianxin.Grains.Tests.Maintenance;

public sealed class MaintenanceTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task A_ledger_verifies_entry_by_entry()
    {
        var county = await silo.FoundAsync();
        await county.RegisterHouseholdAsync("first");
        var desk = new OperationDesk(silo, county);
        var end = await desk.RunAsync(OperationKind.VerifyLedger, OperationArguments.None);
        Assert.Equal(("SUCCEEDED", 0L), (end.State, end.Failed));
        Assert.Equal(end.Done, end.Unchanged);
        Assert.Contains("\"verified\":true", end.ResultJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_changed_behind_its_back_does_not_verify_and_the_entry_is_named()
    {
        var county = await silo.FoundAsync();
        await county.RegisterHouseholdAsync("first");
        var desk = new OperationDesk(silo, county);
        var edited = await desk.HeadAsync();
        await silo.RestartAsync(directory => Execute(
            Path.Combine(directory, "ledger.db"),
            "UPDATE ledger_entry SET actor = 'P-other' WHERE county = $county AND position = $position",
            county.Code.Value,
            edited));

        var id = await desk.StartAsync(OperationKind.VerifyLedger, OperationArguments.None);
        var end = await desk.EndOfAsync(id);

        Assert.Equal(("FAILED", 1L), (end.State, end.Failed));
        var item = Assert.Single(await desk.ItemsAsync(id));
        Assert.Equal((edited, "CHAIN_BROKEN"), (item.Number, item.Reason));
    }

    [Fact]
    public async Task Rebuilt_read_models_equal_those_that_were_there()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("lead");
        var household = await county.RegisterHouseholdAsync("first");
        await county.LeadAsync(household, cadre);
        await county.OpenDifficultyAsync(household, cadre);
        var desk = new OperationDesk(silo, county);
        var before = await DumpAsync(county);
        var end = await desk.RunAsync(OperationKind.RebuildProjections, OperationArguments.None);
        Assert.Equal(("SUCCEEDED", 0L), (end.State, end.Failed));
        Assert.Equal(before, await DumpAsync(county));
    }

    private static void Execute(string file, string sql, string county, long position)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$county", county);
        command.Parameters.AddWithValue("$position", position);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    // Operations list themselves: their rows come and go with each run.
    private async Task<List<string>> DumpAsync(TestCounty county)
    {
        var lines = new List<string>();
        await foreach (var line in silo.Services.GetRequiredService<IProjectionStore>().DumpAsync(county.Code, TestContext.Current.CancellationToken))
        {
            if (!line.StartsWith("operation_row", StringComparison.Ordinal))
                lines.Add(line);
        }

        return lines;
    }
}
