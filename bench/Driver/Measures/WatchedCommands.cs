using System.Buffers.Binary;
using Grpc.Net.Client;
using Lianxin.Bench.Loops;
using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Measures;

/// <summary>Visits that are recorded at a rate, and somebody who watches the ledger meanwhile.</summary>
/// <param name="channel">To the gateway.</param>
/// <param name="county">Whose households.</param>
public sealed class WatchedCommands(GrpcChannel channel, BenchCounty county)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(10);

    private readonly Api.V1.Ledger.LedgerClient _ledger = new(channel);

    /// <summary>Records and watches until the watcher has seen the last of them, or for ten seconds more.</summary>
    /// <param name="schedule">When commands are due.</param>
    /// <param name="round">Part of the request ids.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<WatchTimes> RunAsync(OpenSchedule schedule, int round, CancellationToken cancellation)
    {
        var (times, clock) = (new WatchTimes(), TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var begun = clock.GetTimestamp();
        var head = await HeadAsync(cancellation);
        var watching = WatchAsync(head, times, () => clock.GetElapsedTime(begun), stop.Token);
        begun = clock.GetTimestamp();
        await new OpenLoop(schedule).RunAsync(
            async (number, _) =>
            {
                var code = await RecordAsync(number, round, (position, at) => times.Acknowledge(position, schedule.StartOf(number), at), () => clock.GetElapsedTime(begun), cancellation);
                if (code != StatusCode.OK)
                    times.Fail(code);
                return code;
            },
            clock,
            cancellation);
        var until = clock.GetElapsedTime(begun) + AtMost;
        while (times.Unseen > 0 && clock.GetElapsedTime(begun) < until)
            await Task.Delay(TimeSpan.FromMilliseconds(20), clock, cancellation);
        await stop.CancelAsync();
        await watching;
        return times;
    }

    private async Task<long> HeadAsync(CancellationToken cancellation)
    {
        var cadres = await new Cadres.CadresClient(channel).ListCadresAsync(
            new ListCadresRequest { Parent = BenchCounty.Name, PageSize = 1 }, cancellationToken: cancellation);
        return cadres.LedgerPosition;
    }

    // As any watcher does, it goes on from where it was when a stream breaks: what came late for it counts.
    private async Task WatchAsync(long after, WatchTimes times, Func<TimeSpan> now, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                using var call = _ledger.TailLedger(
                    new TailLedgerRequest { Parent = BenchCounty.Name, AfterPosition = after }, cancellationToken: cancellation);
                await foreach (var item in call.ResponseStream.ReadAllAsync(cancellation))
                {
                    times.See(item.Position, now());
                    after = Math.Max(after, item.Position);
                }
            }
            catch (RpcException e) when (e.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded && !cancellation.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync($"watch · the stream broke ({e.StatusCode}) and is taken up again after {after}");
            }
            catch (Exception e) when (cancellation.IsCancellationRequested && e is RpcException or OperationCanceledException)
            {
            }
        }
    }

    private async Task<StatusCode> RecordAsync(
        int number, int round, Action<long, TimeSpan> acknowledge, Func<TimeSpan> now, CancellationToken cancellation)
    {
        var (household, cadre) = county.Visits[(int)(Spreading.Of(round, number) % (uint)county.Visits.Count)];
        try
        {
            var receipt = await _ledger.RecordVisitAsync(CommandStream.NewVisit(household, cadre, county.Today, IdOf(round, number)), cancellationToken: cancellation);
            acknowledge(receipt.LedgerPosition, now());
            return StatusCode.OK;
        }
        catch (RpcException e)
        {
            return e.StatusCode;
        }
    }

    private static Guid IdOf(int round, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Fill(0x10);
        BinaryPrimitives.WriteInt32BigEndian(bytes[4..], round);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number);
        return new Guid(bytes, bigEndian: true);
    }
}
