using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;

namespace Lianxin.Grains.Tail;

/// <summary>
/// How far this silo has followed a county, and who is to be told. The order in which a page of entries is worked off makes it
/// safe: <see cref="Begun"/> rises, then watchers are touched, then <see cref="Reached"/> rises. So a reader that is clean
/// after it read <see cref="Reached"/> reflects everything up to there.
/// </summary>
internal sealed class CountyTail(CountyCode county, long head, EntryCodec codec)
{
    private readonly WatchIndex _index = new();
    private readonly Pulse _pulse = new();
    private ImmutableArray<Action<LedgerEntry>> _told = [];
    private long _begun = head;
    private long _reached = head;

    /// <summary>The county.</summary>
    public CountyCode County { get; } = county;

    /// <summary>The last position whose watchers are being, or have been, touched.</summary>
    public long Begun => Volatile.Read(ref _begun);

    /// <summary>The last position whose watchers have all been touched.</summary>
    public long Reached => Volatile.Read(ref _reached);

    /// <summary>The streams that this silo's grains remember.</summary>
    public LiveStreams Live { get; } = new();

    /// <summary>Completes when more entries have been worked off.</summary>
    public Task Moved => _pulse.Next;

    /// <summary>A new registration, dirty at first.</summary>
    /// <returns>The registration.</returns>
    public Watched Watch() => new(_index);

    /// <summary>Has each entry that is worked off from now on told, for as long as the tail lives.</summary>
    /// <param name="listener">Is told in position order, before watchers are touched; must not throw.</param>
    public void Tell(Action<LedgerEntry> listener) => ImmutableInterlocked.Update(ref _told, (told, one) => told.Add(one), listener);

    /// <summary>Waits until a position is reached.</summary>
    /// <param name="position">The position.</param>
    /// <param name="atMost">How long to wait.</param>
    /// <param name="time">By which clock.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was reached.</returns>
    public async ValueTask<bool> ReachAsync(long position, TimeSpan atMost, TimeProvider time, CancellationToken cancellation = default)
    {
        var until = time.GetTimestamp() + (long)(atMost.TotalSeconds * time.TimestampFrequency);
        while (true)
        {
            var moved = Moved;
            if (Reached >= position)
                return true;
            var left = TimeSpan.FromSeconds((until - time.GetTimestamp()) / (double)time.TimestampFrequency);
            if (left <= TimeSpan.Zero)
                return false;
            await Pulse.WaitAsync(moved, left, time, cancellation);
        }
    }

    /// <summary>Works off a page of entries that follow <see cref="Reached"/>.</summary>
    /// <param name="entries">In position order.</param>
    public void Advance(IReadOnlyList<LedgerEntry> entries)
    {
        Volatile.Write(ref _begun, entries[^1].Position);
        Interlocked.MemoryBarrier();
        foreach (var listener in _told)
        {
            foreach (var entry in entries)
                listener(entry);
        }

        foreach (var entry in entries)
            Live.Tell(entry.Stream.Value, entry.Version);
        if (!_index.IsEmpty)
        {
            foreach (var entry in entries)
                Touch(entry);
        }

        Volatile.Write(ref _reached, entries[^1].Position);
        _pulse.Beat();
    }

    private void Touch(LedgerEntry entry)
    {
        _index.Touch(entry.Stream.Value);
        try
        {
            foreach (var cadre in codec.Decode(entry).TouchedCadres)
                _index.Touch(cadre.Value);
        }
        catch (UnknownEntryTypeException)
        {
            // A newer silo wrote it; whom it touches can't be known here.
            _index.TouchAll();
        }
    }
}
