using Google.LongRunning;
using Google.Rpc;
using Grpc.Net.Client;

namespace Lianxin.Peers.Tests.Running;

/// <summary>One of those compared.</summary>
internal sealed class Side(Uri server) : IDisposable
{
    private static readonly TimeSpan CallWithin = TimeSpan.FromSeconds(30);

    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(server);

    public Admin.AdminClient Admin => new(_channel);

    public Cadres.CadresClient Cadres => new(_channel);

    public Divisions.DivisionsClient Divisions => new(_channel);

    public Evaluations.EvaluationsClient Evaluations => new(_channel);

    public Operations.OperationsClient Operations => new(_channel);

    public Households.HouseholdsClient Households => new(_channel);

    public Links.LinksClient Links => new(_channel);

    public static CallOptions InTime => new(deadline: DateTime.UtcNow + CallWithin, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Sends a command until the answer isn't one that asks to send it again.</summary>
    public async Task<Answer> SendAsync(object command)
    {
        var ledger = new Ledger.LedgerClient(_channel);
        while (true)
        {
            try
            {
                return new Answer(StatusCode.OK, string.Empty, command switch
                {
                    RecordVisitRequest visit => await ledger.RecordVisitAsync(visit, InTime),
                    ReportDifficultyRequest report => await ledger.ReportDifficultyAsync(report, InTime),
                    _ => throw new ArgumentException($"no command: {command}", nameof(command)),
                });
            }
            catch (RpcException e) when (e.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.ResourceExhausted)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            }
            catch (RpcException e)
            {
                return new Answer(e.StatusCode, e.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason ?? "none", null);
            }
        }
    }

    /// <summary>A cadre's workload; positions count differently on every side and are left out.</summary>
    public async Task<CadreWorkload> WorkloadAsync(string cadre, long position = 0)
    {
        var load = await new Workload.WorkloadClient(_channel).GetCadreWorkloadAsync(
            new GetCadreWorkloadRequest { Name = cadre, MinLedgerPosition = position }, InTime);
        Assert.True(load.LedgerPosition >= position);
        load.LedgerPosition = 0;
        return load;
    }

    public void Dispose() => _channel.Dispose();
}

/// <summary>What a side answers to a command.</summary>
/// <param name="Code">Its status.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="Receipt">The receipt of what was stored.</param>
internal sealed record Answer(StatusCode Code, string Reason, Receipt? Receipt)
{
    /// <summary>The same without the position, which each side counts for itself.</summary>
    public Answer WithoutPosition() => this with { Receipt = Receipt is null ? null : new Receipt(Receipt) { LedgerPosition = 0 } };
}
