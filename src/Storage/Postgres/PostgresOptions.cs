using System.Globalization;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>The store of a cluster: PostgreSQL 15 or newer, shared by every silo.</summary>
public sealed record PostgresOptions
{
    /// <summary>The longest a statement or a lock of an append may take, so that a stopped process can't hold a county.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>An Npgsql connection string. No default.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Connections for queries at most. Default 16; 2–500. Appends use four of their own.</summary>
    public int MaxReadConnections { get; init; } = 16;

    /// <summary>
    /// Whether opening the store applies missing migrations. Default true, for one process over a database of its own; a cluster migrates
    /// by <see cref="PostgresSchema.Migrate"/> before its silos start.
    /// </summary>
    public bool Migrate { get; init; } = true;

    /// <summary>How appends queue.</summary>
    public WriterOptions Writer { get; init; } = new();

    internal void Validate()
    {
        Writer.Validate();
        if (MaxReadConnections is < 2 or > 500)
            throw new StorageUnusableException("storage options: MaxReadConnections lies between 2 and 500");
        _ = Parsed();
    }

    internal NpgsqlConnectionStringBuilder ForAppends()
    {
        var builder = Parsed();
        var limit = (int)Patience.TotalMilliseconds;
        builder.ApplicationName = "lianxin ledger";
        builder.MaxPoolSize = 4;
        builder.Timeout = (int)Patience.TotalSeconds;
        builder.CommandTimeout = (int)Patience.TotalSeconds + 1;
        builder.CancellationTimeout = limit;
        builder.MaxAutoPrepare = 100;
        builder.AutoPrepareMinUsages = 2;

        // Nothing of a session is ever changed here: cleaning it up after each commit would be seven statements for nothing.
        builder.NoResetOnClose = true;

        // Every statement of an append goes by key, so one plan serves all arrays; the server would make another for each. One made while a
        // table was empty would scan it for ever.
        const string byKey = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";
        builder.Options = $"{builder.Options} {byKey} -c statement_timeout={limit} -c lock_timeout={limit - 200} "
            + $"-c idle_in_transaction_session_timeout={limit} -c tcp_user_timeout={limit} -c jit=off -c synchronous_commit=on";
        return builder;
    }

    internal NpgsqlConnectionStringBuilder ForQueries()
    {
        var builder = Parsed();
        builder.ApplicationName = "lianxin queries";
        builder.MaxPoolSize = MaxReadConnections;
        builder.Timeout = 5;
        builder.MaxAutoPrepare = 100;
        builder.AutoPrepareMinUsages = 3;
        builder.NoResetOnClose = true;
        builder.Options = $"{builder.Options} -c jit=off";
        return builder;
    }

    internal NpgsqlConnectionStringBuilder ForMaintenance()
    {
        var builder = Parsed();
        builder.ApplicationName = "lianxin maintenance";
        builder.Pooling = false;
        builder.Timeout = 5;

        // A snapshot is held for as long as a dump takes.
        builder.CommandTimeout = 0;
        builder.KeepAlive = 30;
        return builder;
    }

    /// <summary>The same database for PostgreSQL's own programs, as environment variables: a password among arguments would be seen by everybody.</summary>
    /// <returns>Variables and values.</returns>
    /// <exception cref="StorageUnusableException">The connection string can't be read, or names no host.</exception>
    public IReadOnlyDictionary<string, string> ForPrograms()
    {
        var builder = Parsed();
        var variables = new Dictionary<string, string?>
        {
            ["PGHOST"] = builder.Host ?? throw new StorageUnusableException("storage options: ConnectionString names no Host"),
            ["PGPORT"] = builder.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = builder.Username,
            ["PGPASSWORD"] = builder.Password,
            ["PGPASSFILE"] = builder.Passfile,
            ["PGDATABASE"] = builder.Database ?? builder.Username,
            ["PGSSLMODE"] = builder.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() },
            ["PGSSLROOTCERT"] = builder.RootCertificate,
            ["PGSSLCERT"] = builder.SslCertificate,
            ["PGSSLKEY"] = builder.SslKey,
            ["PGAPPNAME"] = "lianxin backup",
        };
        return variables.Where(variable => !string.IsNullOrEmpty(variable.Value)).ToDictionary(variable => variable.Key, variable => variable.Value!);
    }

    private NpgsqlConnectionStringBuilder Parsed()
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(ConnectionString) { Enlist = false };
        }
        catch (ArgumentException exception)
        {
            // The provider's message may quote the string, and with it a password.
            throw new StorageUnusableException("storage options: ConnectionString is not one that Npgsql reads", exception);
        }
    }
}
