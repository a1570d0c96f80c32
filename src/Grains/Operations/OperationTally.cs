namespace Lianxin.Grains.Operations;

/// <summary>An operation's counts while it runs: written by the run, read by whoever asks.</summary>
internal sealed class OperationTally(TimeProvider time, OperationCursor from)
{
    private readonly long _startedAt = time.GetTimestamp();
    private long _total;
    private long _changed = from.Changed;
    private long _unchanged = from.Unchanged;
    private long _failed = from.Failed;

    /// <summary>Items in all; 0 while unknown.</summary>
    public long Total
    {
        get => Interlocked.Read(ref _total);
        set => Interlocked.Exchange(ref _total, value);
    }

    /// <summary>Items that stored something.</summary>
    public long Changed => Interlocked.Read(ref _changed);

    /// <summary>Items that were there already.</summary>
    public long Unchanged => Interlocked.Read(ref _unchanged);

    /// <summary>Items refused.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Items handled.</summary>
    public long Done => Changed + Unchanged + Failed;

    /// <summary>Items per second since it started or resumed.</summary>
    public double PerSecond
    {
        get
        {
            var seconds = time.GetElapsedTime(_startedAt).TotalSeconds;
            return seconds <= 0 ? 0 : (Done - from.Done) / seconds;
        }
    }

    /// <summary>Counts an item.</summary>
    /// <param name="outcome">What became of it.</param>
    public void Count(ItemOutcome outcome)
    {
        switch (outcome)
        {
            case ItemOutcome.Changed:
                Interlocked.Increment(ref _changed);
                break;
            case ItemOutcome.Unchanged:
                Interlocked.Increment(ref _unchanged);
                break;
            default:
                Interlocked.Increment(ref _failed);
                break;
        }
    }
}

/// <summary>What became of an item.</summary>
internal enum ItemOutcome
{
    /// <summary>It was refused.</summary>
    Failed = 0,

    /// <summary>It stored something, or would in a dry run.</summary>
    Changed,

    /// <summary>It was there already.</summary>
    Unchanged,
}
