using System.Buffers;
using System.Text.Json;

namespace Lianxin.Ledger.Codec;

/// <summary>What events are written on, one after the other, by one thread.</summary>
internal sealed class EventPage
{
    private const int Usual = 4 * 1024;
    private const int Largest = 64 * 1024;

    [ThreadStatic]
    private static EventPage? ofThisThread;

    private readonly ArrayBufferWriter<byte> _buffer = new(Usual);

    private EventPage() => Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = EventJson.Options.Encoder });

    /// <summary>Writes on it.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>An empty page, whatever became of what was written before.</summary>
    public static EventPage OfThisThread()
    {
        if (ofThisThread is not { } page || page._buffer.Capacity > Largest)
            return ofThisThread = new EventPage();
        page._buffer.ResetWrittenCount();
        page.Writer.Reset();
        return page;
    }

    /// <summary>The bytes written.</summary>
    public byte[] Take()
    {
        Writer.Flush();
        return _buffer.WrittenSpan.ToArray();
    }
}
