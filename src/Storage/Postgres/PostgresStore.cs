using System.Diagnostics;
using System.Diagnostics.Metrics;
using Lianxin.Ledger;
using Lianxin.Ledger.Ballots;
using Lianxin.Ledger.Formats;
using Lianxin.Ledger.Marks;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Uploads;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Ledgers;
using Lianxin.Storage.Queries;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>Everything a PostgreSQL database offers.</summary>
public sealed class PostgresStore : IStore, IAsyncDisposable
{
    private readonly NpgsqlDataSource _appends;
    private readonly NpgsqlDataSource _queries;
    private readonly PostgresLedger _ledger;

    private PostgresStore(PostgresOptions options, NpgsqlDataSource queries, TimeProvider time, ILoggerFactory loggers, LedgerMeters meters)
    {
        _queries = queries;
        _appends = new NpgsqlDataSourceBuilder(options.ForAppends().ConnectionString) { Name = "ledger" }.Build();
        var connections = new PostgresConnections(queries);
        _ledger = new PostgresLedger(_appends, connections, options.Writer, time, meters, loggers.CreateLogger<PostgresLedger>());
        Registry = new SqlRegistryQueries(connections);
        Caseloads = new SqlCaseloadQueries(connections);
        Facts = new PostgresFactReader(connections, queries);
        Projections = new PostgresProjectionStore(connections);
        Chunks = new SqlChunkStore(connections, oneWriter: null);
        Marks = new SqlStoreMarks(new PostgresConnections(_appends), connections, oneWriter: null);
        Erasures = new SqlErasureQueries(connections);
        Ballots = new SqlBallotBox(new PostgresConnections(_appends), oneWriter: null);
        Formats = new PostgresFormats(_appends);
    }

    /// <inheritdoc/>
    public ILedger Ledger => _ledger;

    /// <summary>For telling other processes over this database of commits, and hearing of theirs.</summary>
    public ICommitNews News => _ledger.News;

    /// <inheritdoc/>
    public IRegistryQueries Registry { get; }

    /// <inheritdoc/>
    public ICaseloadQueries Caseloads { get; }

    /// <inheritdoc/>
    public IFactReader Facts { get; }

    /// <inheritdoc/>
    public IProjectionStore Projections { get; }

    /// <inheritdoc/>
    public IChunkStore Chunks { get; }

    /// <inheritdoc/>
    public IStoreMarks Marks { get; }

    /// <inheritdoc/>
    public ILedgerFormats Formats { get; }

    /// <inheritdoc/>
    public IBallotBox Ballots { get; }

    /// <inheritdoc/>
    public IErasureQueries Erasures { get; }

    /// <summary>Connects, and brings the schema up to date when the options say so.</summary>
    /// <param name="options">Where.</param>
    /// <param name="time">The clock behind polling.</param>
    /// <param name="loggers">Where failures are reported.</param>
    /// <param name="meters">Makes the meter; without it the store makes its own.</param>
    /// <exception cref="StorageUnusableException">Unreachable, too old, not migrated, or written by a newer release.</exception>
    public static PostgresStore Open(PostgresOptions options, TimeProvider time, ILoggerFactory loggers, IMeterFactory? meters = null)
    {
        options.Validate();
        var queries = Queries(options);
        try
        {
            PostgresSchema.Prepare(options, queries);
            return new PostgresStore(options, queries, time, loggers, new LedgerMeters(meters));
        }
        catch
        {
            queries.Dispose();
            throw;
        }
    }

    // Named, so that pools are told apart without their connection strings. Queries are traced as part of a call: tails and gauges poll.
    private static NpgsqlDataSource Queries(PostgresOptions options) =>
        new NpgsqlDataSourceBuilder(options.ForQueries().ConnectionString) { Name = "queries" }
            .ConfigureTracing(traces => traces.ConfigureCommandFilter(_ => Activity.Current is not null).ConfigureBatchFilter(_ => Activity.Current is not null))
            .Build();

    /// <summary>Writes what is queued, then closes every connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        await _appends.DisposeAsync();
        await _queries.DisposeAsync();
    }
}
