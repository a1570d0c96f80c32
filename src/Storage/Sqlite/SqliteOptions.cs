namespace Lianxin.Storage.Sqlite;

/// <summary>The standalone store: files in one directory, one process at a time.</summary>
public sealed record SqliteOptions
{
    /// <summary>The directory; made when missing. No default.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>How appends queue.</summary>
    public WriterOptions Writer { get; init; } = new();

    /// <summary>The ledger, its read models and keys.</summary>
    public string LedgerPath => Path.Combine(DataDirectory, "ledger.db");

    /// <summary>Grain snapshots and cursors; losing it loses no decision.</summary>
    public string StatePath => Path.Combine(DataDirectory, "state.db");

    /// <summary>Uploads and results until they expire; losing it loses no decision.</summary>
    public string ChunksPath => Path.Combine(DataDirectory, "chunks.db");

    internal void Validate()
    {
        if (string.IsNullOrWhiteSpace(DataDirectory))
            throw new StorageUnusableException("storage options: DataDirectory is missing");
        Writer.Validate();
        try
        {
            Directory.CreateDirectory(DataDirectory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnusableException($"the data directory {DataDirectory} can't be made: {exception.Message}", exception);
        }
    }
}
