using Lianxin.Ledger;

namespace Lianxin.Grains.Tail;

/// <summary>A grain that remembers one stream and hears when somebody else stored more of it: an import, or another silo.</summary>
/// <param name="context">The activation.</param>
internal abstract class ListeningGrain(IGrainContext context) : Grain(context), IHearsOfStream
{
    private LiveStreams? _live;
    private long _heard;

    void IHearsOfStream.Hear(long version)
    {
        for (var known = Volatile.Read(ref _heard); known < version; known = Volatile.Read(ref _heard))
            Interlocked.CompareExchange(ref _heard, version, known);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _live?.Remove(Stream.Value, this);
        return Task.CompletedTask;
    }

    /// <summary>The stream that is remembered.</summary>
    protected StreamId Stream { get; private set; }

    /// <summary>Listens from now on.</summary>
    /// <param name="tails">The silo's tails.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellation">Gives up.</param>
    protected async Task ListenAsync(ITailWatch tails, StreamId stream, CancellationToken cancellation)
    {
        Stream = stream;
        _live = (await tails.FollowAsync(stream.County, cancellation)).Live;
        _live.Add(stream.Value, this);
    }

    /// <summary>Whether the stream is known to have come further than a version.</summary>
    /// <param name="version">The version.</param>
    protected bool IsBeyond(long version) => Volatile.Read(ref _heard) > version;
}
