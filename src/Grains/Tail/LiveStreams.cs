using System.Collections.Concurrent;

namespace Lianxin.Grains.Tail;

/// <summary>Which streams of a county are remembered on this silo, and by whom: they hear of what others stored, and read on before their next answer.</summary>
internal sealed class LiveStreams
{
    private readonly ConcurrentDictionary<string, IHearsOfStream> _listeners = new(StringComparer.Ordinal);

    /// <summary>Takes a listener in; of two activations of one stream the later.</summary>
    /// <param name="stream">The stream's id.</param>
    /// <param name="listener">Who remembers it.</param>
    public void Add(string stream, IHearsOfStream listener) => _listeners[stream] = listener;

    /// <summary>Lets a listener go.</summary>
    /// <param name="stream">The stream's id.</param>
    /// <param name="listener">Who remembered it.</param>
    public void Remove(string stream, IHearsOfStream listener) => _listeners.TryRemove(new(stream, listener));

    /// <summary>Tells whoever remembers a stream how far it has come. Costs next to nothing where nobody does.</summary>
    /// <param name="stream">The stream's id.</param>
    /// <param name="version">Its version, stored.</param>
    public void Tell(string stream, long version)
    {
        if (_listeners.TryGetValue(stream, out var listener))
            listener.Hear(version);
    }
}

/// <summary>Remembers a stream.</summary>
internal interface IHearsOfStream
{
    /// <summary>The stream has come to a version; who is there already needs nothing. Called from any thread.</summary>
    /// <param name="version">The version.</param>
    void Hear(long version);
}
