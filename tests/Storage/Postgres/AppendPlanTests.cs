using Lianxin.Storage.Postgres;
using Lianxin.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Lianxin.Storage.Tests.Postgres;

/// <summary>Plans of an append are made once and kept, often before there are statistics: they must look streams up, never walk a county's.</summary>
public sealed class AppendPlanTests(PostgresFixture postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PostgresBatch.HoldStreams, "text, text[], bigint[], bigint", "'511323', '{}', '{}', 0")]
    [InlineData(PostgresBatch.MoveStreams, "text, text[], bigint[], bytea[], bigint[], bytea[], text[], bigint", "'511323', '{}', '{}', '{}', '{}', '{}', '{}', 0")]
    public async Task Streams_are_looked_up_by_their_id_without_statistics(string statement, string types, string values)
    {
        var options = new PostgresOptions { ConnectionString = await postgres.NewSchemaAsync() };
        await using var store = PostgresStore.Open(options, TimeProvider.System, NullLoggerFactory.Instance);
        await using var source = NpgsqlDataSource.Create(options.ForAppends().ConnectionString);
        await using var connection = await source.OpenConnectionAsync(Token);
        await using (var prepare = new NpgsqlCommand($"PREPARE planned ({types}) AS {statement}", connection))
            await prepare.ExecuteNonQueryAsync(Token);
        await using var explain = new NpgsqlCommand($"EXPLAIN (COSTS OFF) EXECUTE planned ({values})", connection);
        var plan = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync(Token);
        while (await reader.ReadAsync(Token))
            plan.Add(reader.GetString(0));

        var conditions = plan.Where(line => line.Contains("Index Cond", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(conditions);
        Assert.All(conditions, condition => Assert.Contains("stream_id", condition, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.Contains("Seq Scan", StringComparison.Ordinal));
    }
}
