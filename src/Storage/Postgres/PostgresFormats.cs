using System.Data.Common;
using Lianxin.Ledger.Formats;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Ledgers;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>
/// The format of a cluster's database. Silos say what they read in <c>silo_format</c>; the database itself keeps a silo out of membership
/// that can't read the format, also one of a release that knows nothing of formats.
/// </summary>
internal sealed class PostgresFormats(NpgsqlDataSource source) : ILedgerFormats
{
    private const string Lock = "SELECT pg_advisory_xact_lock(ledger_format_lock())";
    private const string LockShared = "SELECT pg_advisory_xact_lock_shared(ledger_format_lock())";

    private const string Announce =
        "INSERT INTO silo_format (address, port, generation, reads) SELECT $1, $2, $3, $4 WHERE ledger_format() <= $4 "
        + "ON CONFLICT (address, port, generation) DO UPDATE SET reads = excluded.reads";

    // 6 is Dead. Whoever has not been declared dead may still read, and is asked about.
    private const string Living =
        "SELECT DISTINCT m.Address, m.Port, m.Generation, coalesce(s.reads, 1) FROM OrleansMembershipTable m "
        + "LEFT JOIN silo_format s ON s.address = m.Address AND s.port = m.Port AND s.generation = m.Generation "
        + "WHERE m.Status <> 6 ORDER BY m.Address, m.Port";

    private const string Raise =
        "INSERT INTO store_mark (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";

    public ValueTask<int> EnabledAsync(CancellationToken cancellation = default) => GuardAsync(async () =>
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await FormatAsync(connection, cancellation);
    });

    public ValueTask<int> AnnounceAsync(SiloReads silo, CancellationToken cancellation = default) => InTransactionAsync(
        LockShared,
        async connection =>
        {
            await using var announce = Command(connection, Announce, silo.Address, silo.Port, silo.Generation, silo.Format);
            await announce.ExecuteNonQueryAsync(cancellation);
            return await FormatAsync(connection, cancellation);
        },
        cancellation);

    public ValueTask<FormatRaise> RaiseAsync(int? to, CancellationToken cancellation = default) => InTransactionAsync(
        Lock,
        async connection =>
        {
            var before = await FormatAsync(connection, cancellation);
            var living = await LivingAsync(connection, cancellation);
            var wanted = to ?? living.Select(silo => silo.Format).DefaultIfEmpty(LedgerFormat.Newest).Max();
            var older = living.Where(silo => silo.Format < wanted).ToImmutableArray();
            if (wanted <= before || !older.IsEmpty)
                return new FormatRaise(wanted, before, before, wanted <= before ? [] : older);
            await using var raise = Command(connection, Raise, FormatText.Mark, FormatText.Write(wanted));
            await raise.ExecuteNonQueryAsync(cancellation);
            return new FormatRaise(wanted, before, wanted, []);
        },
        cancellation);

    private static async Task<List<SiloReads>> LivingAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = Command(connection, Living);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await StoreConnections.ListAsync(
            reader, row => new SiloReads(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)), cancellation);
    }

    private static async Task<int> FormatAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = Command(connection, "SELECT ledger_format()");
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string text, params ReadOnlySpan<object> values)
    {
#pragma warning disable CA2100 // Only this class's own constants come here.
        var command = new NpgsqlCommand(text, connection);
#pragma warning restore CA2100
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    /// <summary>The lock first, in a statement of its own: what follows then sees all that was done under it.</summary>
    private ValueTask<T> InTransactionAsync<T>(string take, Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation) => GuardAsync(async () =>
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var command = Command(connection, take))
            await command.ExecuteNonQueryAsync(cancellation);
        var result = await work(connection);
        await transaction.CommitAsync(cancellation);
        return result;
    });

    private static async ValueTask<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException exception)
        {
            throw StoreConnections.Unavailable(exception);
        }
    }
}
