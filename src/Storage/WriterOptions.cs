namespace Lianxin.Storage;

/// <summary>How appends queue before a store's writer.</summary>
public sealed record WriterOptions
{
    /// <summary>Appends that may wait; one more is refused as overloaded. Default 8,192; 1–1,000,000.</summary>
    public int QueueCapacity { get; init; } = 8_192;

    /// <summary>Appends in one commit at most. Default 1,024; 1–10,000.</summary>
    public int MaxBatch { get; init; } = 1_024;

    /// <summary>How long a tail waits for a commit it isn't told of. Default 250 ms; 10 ms–1 min.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(250);

    internal void Validate()
    {
        Require(QueueCapacity is >= 1 and <= 1_000_000, "QueueCapacity lies between 1 and 1,000,000");
        Require(MaxBatch is >= 1 and <= 10_000, "MaxBatch lies between 1 and 10,000");
        Require(Poll >= TimeSpan.FromMilliseconds(10) && Poll <= TimeSpan.FromMinutes(1), "Poll lies between 10 ms and 1 min");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new StorageUnusableException($"storage options: {otherwise}");
    }
}
