using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace Lianxin.Bench.Peers;

/// <summary>What a .NET process holds.</summary>
/// <param name="Heap">All generations of the managed heap after full blocking collections, gaps between objects among them, in bytes.</param>
/// <param name="Private">Anonymous memory in RAM (RssAnon), in bytes: heap, native memory, generated code, what the collector keeps in reserve.</param>
public readonly record struct ProcessMemory(long Heap, long Private)
{
    // Finalisers of the first pass let go what only the second can take.
    private const int Collections = 3;

    /// <summary>Makes a process collect all garbage, then looks.</summary>
    public static async Task<ProcessMemory> TakeAsync(int process)
    {
        var heap = 0L;
        for (var pass = 0; pass < Collections; pass++)
            heap = await Task.Run(() => Collect(process));
        return new ProcessMemory(heap, PrivateOf(process));
    }

    /// <summary>The anonymous memory of a process in RAM, in bytes.</summary>
    public static long PrivateOf(int process) => AnonymousOf(File.ReadLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status"));

    /// <summary>Reads it from what the system says of a process.</summary>
    public static long AnonymousOf(IEnumerable<string> status)
    {
        var line = status.First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    // The runtime collects, fully and blocking, when a listener asks for this keyword, and then tells what is left.
    private static long Collect(int process)
    {
        const long keywords = (long)(ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.GCHeapCollect);
        var provider = new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, keywords);
        using var session = new DiagnosticsClient(process).StartEventPipeSession([provider], requestRundown: false);
        using var events = new EventPipeEventSource(session.EventStream);
        long? heap = null;
        var induced = false;
        events.Clr.GCStart += start => induced |= start.Reason.ToString().StartsWith("Induced", StringComparison.Ordinal);
        events.Clr.GCHeapStats += stats =>
        {
            if (!induced || heap is not null)
                return;
            heap = stats.GenerationSize0 + stats.GenerationSize1 + stats.GenerationSize2 + stats.GenerationSize3 + stats.GenerationSize4;
            Task.Run(session.Stop);
        };
        events.Process();
        return heap ?? throw new InvalidOperationException($"process {process} told of no collection");
    }
}
