using Grpc.Net.Client;

namespace Lianxin.Bench.Peers;

/// <summary>Asks a side in full before it is measured: who gives another answer, or gives it for less, is no peer.</summary>
public static class Agreement
{
    /// <summary>A cadre's workload, read.</summary>
    public static async Task<CadreWorkload> AskAsync(Side side, string cadre, CancellationToken cancellation)
    {
        using var channel = GrpcChannel.ForAddress(side.Server);
        return await new Workload.WorkloadClient(channel).GetCadreWorkloadAsync(
            new GetCadreWorkloadRequest { Name = cadre }, cancellationToken: cancellation);
    }

    /// <summary>Asks for the same and compares everything but the position, which each ledger counts for itself.</summary>
    /// <returns>Both answers where they differ, or null.</returns>
    public static async Task<string?> DifferenceAsync(Side side, CadreWorkload expected, CancellationToken cancellation)
    {
        var answer = await AskAsync(side, expected.Cadre, cancellation);
        answer.LedgerPosition = expected.LedgerPosition;
        return answer.Equals(expected) ? null : $"{side.Name} answers {answer}, not {expected}";
    }
}
