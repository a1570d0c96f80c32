using System.Diagnostics.Metrics;
using Lianxin.Ledger;
using Lianxin.Ledger.Ballots;
using Lianxin.Ledger.Formats;
using Lianxin.Ledger.Marks;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Uploads;
using Lianxin.Storage.Ledgers;
using Lianxin.Storage.Queries;
using Microsoft.Extensions.Logging;

namespace Lianxin.Storage.Sqlite;

/// <summary>Everything a data directory offers, opened, migrated and locked together.</summary>
public sealed class SqliteStore : IStore, IAsyncDisposable
{
    private readonly DataDirectoryLock _lock;
    private readonly SqliteFile _chunks;
    private readonly SqliteLedger _ledger;
    private readonly SemaphoreSlim _chunkWriter = new(1);

    private SqliteStore(SqliteOptions options, DataDirectoryLock held, TimeProvider time, ILoggerFactory loggers, LedgerMeters meters)
    {
        _lock = held;
        var file = SqliteFile.Open(options.LedgerPath, "Sqlite/Migrations");
        _chunks = SqliteFile.Open(options.ChunksPath, "Sqlite/ChunkMigrations");
        _ledger = new SqliteLedger(file, options.Writer, time, meters, loggers.CreateLogger<SqliteLedger>());
        Registry = new SqlRegistryQueries(file);
        Caseloads = new SqlCaseloadQueries(file);
        Facts = new SqlFactReader(file);
        Projections = new SqliteProjectionStore(file, _ledger);
        Chunks = new SqlChunkStore(_chunks, _chunkWriter);
        var marks = new SqlStoreMarks(file, file, _ledger.Writer.Gate);
        Marks = marks;
        Erasures = new SqlErasureQueries(file);
        Ballots = new SqlBallotBox(file, _ledger.Writer.Gate);
        Formats = new SqliteFormats(marks);
    }

    /// <inheritdoc/>
    public ILedger Ledger => _ledger;

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

    /// <summary>Takes the directory's lock, opens its files and brings their schema up to date.</summary>
    /// <param name="options">Where.</param>
    /// <param name="time">The clock behind polling.</param>
    /// <param name="loggers">Where failures are reported.</param>
    /// <param name="meters">Makes the meter; without it the store makes its own.</param>
    /// <exception cref="StorageUnusableException">In use, unwritable, damaged, or written by a newer release.</exception>
    public static SqliteStore Open(SqliteOptions options, TimeProvider time, ILoggerFactory loggers, IMeterFactory? meters = null)
    {
        options.Validate();
        var held = DataDirectoryLock.Acquire(options.DataDirectory);
        try
        {
            return new SqliteStore(options, held, time, loggers, new LedgerMeters(meters));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Says in the directory that the lock is given up soon.</summary>
    public void Leave() => _lock.Leave();

    /// <summary>Writes what is queued, then closes the files and gives the lock up.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _chunks.Release();
        _chunkWriter.Dispose();
        _lock.Dispose();
    }
}
