using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Lianxin.TestKit;

/// <summary>A collector of OTLP over HTTP on loopback that keeps what it is sent, as bytes: whoever asks looks for what must, or must not, be in them.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> _received = [];
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    /// <summary>Starts it on a free port.</summary>
    public OtlpReceiver()
    {
        Endpoint = new Uri($"http://127.0.0.1:{FreePorts.Next()}/");
        _listener.Prefixes.Add(Endpoint.ToString());
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Where to send to.</summary>
    public Uri Endpoint { get; }

    /// <summary>The variables that make a process send here.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Endpoint.ToString(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
    };

    /// <summary>Whether a text was sent.</summary>
    /// <param name="signal">traces, metrics or logs; null for any.</param>
    /// <param name="text">The text.</param>
    public bool Got(string? signal, string text) => Got(signal, Encoding.UTF8.GetBytes(text));

    /// <summary>Whether bytes were sent in one message with a text.</summary>
    /// <param name="signal">traces, metrics or logs; null for any.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="along">A text of the same message, such as the name of the service that sent it.</param>
    public bool Got(string? signal, byte[] bytes, string along = "") => _received.Any(message =>
        (signal is null || message.Signal == signal)
        && message.Body.AsSpan().IndexOf(bytes) >= 0
        && message.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(along)) >= 0);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext call;
            try
            {
                call = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await call.Request.InputStream.CopyToAsync(body);
            _received.Enqueue((call.Request.Url!.Segments[^1], body.ToArray()));
            call.Response.ContentType = "application/x-protobuf";
            call.Response.Close();
        }
    }
}
