using Lianxin.Ledger.Formats;
using Lianxin.Storage.Tests.Conformance;
using Lianxin.TestKit;
using Npgsql;

namespace Lianxin.Storage.Tests.Postgres;

/// <summary>What a cluster's database keeps apart: a raised ledger, and silos that can't read it.</summary>
public sealed class MembershipFormatTests(PostgresFixture postgres) : FormatConformance(new PostgresPlace(postgres))
{
    private const int Joining = 2;
    private const int Active = 3;
    private const int Dead = 6;

    [Fact]
    public async Task A_living_older_silo_holds_a_raise_back_and_is_named()
    {
        await AnnounceAsync(1, reads: 2);
        await AnnounceAsync(2, reads: 1);
        await JoinAsync(1, Active);
        await JoinAsync(2, Active);

        var refused = await Store.Formats.RaiseAsync(null, Token);
        Assert.Equal((2, 1, 1), (refused.Wanted, refused.Before, refused.After));
        Assert.Equal([Silo(2, reads: 1)], refused.Older);

        await SetAsync(2, Dead);
        Assert.Equal((1, 2), Outcome(await Store.Formats.RaiseAsync(null, Token)));
    }

    [Fact]
    public async Task A_silo_that_never_said_what_it_reads_counts_as_old()
    {
        await JoinAsync(1, Active);

        Assert.Equal([Silo(1, reads: 1)], (await Store.Formats.RaiseAsync(2, Token)).Older);
    }

    [Fact]
    public async Task What_no_silo_reads_is_not_raised_to()
    {
        await AnnounceAsync(1, reads: 2);
        await JoinAsync(1, Active);

        Assert.Equal([Silo(1, reads: 2)], (await Store.Formats.RaiseAsync(3, Token)).Older);
    }

    [Fact]
    public async Task The_database_keeps_an_older_silo_out_of_a_raised_ledgers_cluster()
    {
        await AnnounceAsync(1, reads: 1);
        await JoinAsync(1, Joining);
        await SetAsync(1, Dead);
        await Store.Formats.RaiseAsync(2, Token);

        Assert.Equal("LX002", (await Assert.ThrowsAsync<PostgresException>(() => JoinAsync(2, Joining))).SqlState);
        Assert.Equal("LX002", (await Assert.ThrowsAsync<PostgresException>(() => SetAsync(1, Active))).SqlState);

        await AnnounceAsync(3, reads: 2);
        await JoinAsync(3, Joining);
        await SetAsync(3, Active);
    }

    [Fact]
    public async Task A_silo_joins_either_before_a_raise_that_finds_it_or_after_one_that_keeps_it_out()
    {
        await using var joining = new NpgsqlConnection(Arguments[1]);
        await joining.OpenAsync(Token);
        await using var transaction = await joining.BeginTransactionAsync(Token);
        await JoinAsync(joining, 1, Active);

        // The raise waits for the join to be done with, and then sees it.
        var raise = Store.Formats.RaiseAsync(2, Token).AsTask();
        await Until.TrueAsync("the raise waits", async () => await PostgresFixture.ScalarAsync<long>(
            Arguments[1], "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())") > 0);
        await transaction.CommitAsync(Token);

        Assert.Equal([Silo(1, reads: 1)], (await raise).Older);
    }

    [Fact]
    public async Task What_a_silo_said_goes_with_its_row()
    {
        await AnnounceAsync(1, reads: 2);
        await JoinAsync(1, Dead);
        await TamperAsync("DELETE FROM OrleansMembershipTable");

        Assert.Equal(0, await PostgresFixture.ScalarAsync<long>(Arguments[1], "SELECT count(*) FROM silo_format"));
    }

    private async Task AnnounceAsync(int port, int reads) => await Store.Formats.AnnounceAsync(Silo(port, reads), Token);

    private async Task JoinAsync(int port, int status)
    {
        await using var connection = new NpgsqlConnection(Arguments[1]);
        await connection.OpenAsync(Token);
        await JoinAsync(connection, port, status);
    }

    private static async Task JoinAsync(NpgsqlConnection connection, int port, int status)
    {
        await using var command = new NpgsqlCommand(
            "INSERT INTO OrleansMembershipVersionTable (DeploymentId) VALUES ('lianxin') ON CONFLICT DO NOTHING", connection);
        await command.ExecuteNonQueryAsync(Token);
        await using var join = new NpgsqlCommand(
            "INSERT INTO OrleansMembershipTable (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, StartTime, IAmAliveTime) "
            + "VALUES ('lianxin', '127.0.0.1', $1, 7, 'silo', 'here', $2, now(), now())",
            connection)
        {
            Parameters = { new() { Value = port }, new() { Value = status } },
        };
        await join.ExecuteNonQueryAsync(Token);
    }

    private async Task SetAsync(int port, int status)
    {
        await using var connection = new NpgsqlConnection(Arguments[1]);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand("UPDATE OrleansMembershipTable SET Status = $2 WHERE Port = $1", connection)
        {
            Parameters = { new() { Value = port }, new() { Value = status } },
        };
        await command.ExecuteNonQueryAsync(Token);
    }
}
