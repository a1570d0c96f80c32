using Google.Protobuf;
using Lianxin.Bench.Loops;

namespace Lianxin.Bench.Peers;

/// <summary>Reads households through the gateway, each once, so that each has its activation.</summary>
public static class Awakening
{
    private const int Callers = 64;

    /// <summary>How a household is read, without personal data.</summary>
    public static readonly Method<byte[], Received> Read = RawMethod.Of(Households.Descriptor, "GetHousehold");

    /// <summary>Reads all of them.</summary>
    /// <param name="server">The gateway.</param>
    /// <param name="households">Their names.</param>
    /// <param name="expected">OK for those that are there, NotFound for others: an activation either way.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InvalidOperationException">Another answer came.</exception>
    public static async Task AllAsync(Uri server, IReadOnlyList<string> households, StatusCode expected, CancellationToken cancellation)
    {
        using var connections = new Connections(server, Callers);
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            for (var at = Interlocked.Increment(ref next); at < households.Count; at = Interlocked.Increment(ref next))
            {
                cancellation.ThrowIfCancellationRequested();
                var code = await connections.SendAsync(caller, Read, RequestOf(households[at]));
                if (code != expected)
                    throw new InvalidOperationException($"reading {households[at]} ended with {code}, not {expected}");
            }
        }));
    }

    /// <summary>Callers who read some of the households, spread evenly and alike in every round.</summary>
    /// <param name="connections">By whose connections.</param>
    /// <param name="households">Their names.</param>
    public static Attempt Reading(Connections connections, IReadOnlyList<string> households)
    {
        byte[][] requests = [.. households.Select(RequestOf)];
        return (caller, number) => connections.SendAsync(caller, Read, requests[(int)(Spreading.Of(caller, number) % (uint)requests.Length)]);
    }

    private static byte[] RequestOf(string household) => new GetHouseholdRequest { Name = household }.ToByteArray();
}
