using Grpc.Core;

namespace Lianxin.Soak.Callers;

/// <summary>
/// Sends as a good client does: a command goes through one gateway or the other, with one request id, until it is answered; a gateway that can't
/// be reached is left alone for a while. Now and then an answered command is sent once more, which must get its first answer.
/// </summary>
/// <param name="gateways">The same county through each gateway.</param>
/// <param name="journal">Where commands are accounted for.</param>
/// <param name="calls">Where calls are noted.</param>
public sealed class Sender(IReadOnlyList<CountyClient> gateways, Journal journal, CallLog calls)
{
    private const int RepeatEvery = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan CallWithin = TimeSpan.FromSeconds(10);

    private readonly Doors _doors = new(gateways.Count, calls);
    private int _answered;

    /// <summary>The county's name.</summary>
    public string County => gateways[0].Name;

    /// <summary>Sends a command until it is answered.</summary>
    /// <param name="kind">The entry type that it stores.</param>
    /// <param name="send">Sends it under a request id.</param>
    public async Task<Receipt> CommandAsync(string kind, Func<CountyClient, string, CallOptions, AsyncUnaryCall<Receipt>> send)
    {
        var command = journal.Begin(kind);
        var receipt = await UntilAnsweredAsync(command, send);
        command.Position = receipt.LedgerPosition;
        if (Interlocked.Increment(ref _answered) % RepeatEvery == 0)
        {
            var again = await UntilAnsweredAsync(command, send);
            if (again.LedgerPosition != receipt.LedgerPosition || again.Name != receipt.Name)
                journal.Fault($"{kind}, {command.RequestId}: answered {receipt.Name} at {receipt.LedgerPosition}, and {again.Name} at {again.LedgerPosition} when sent again");
        }

        return receipt;
    }

    /// <summary>Asks once, by any gateway.</summary>
    /// <returns>Whether it was answered.</returns>
    public async Task<bool> AskAsync<T>(Func<CountyClient, CallOptions, AsyncUnaryCall<T>> ask)
    {
        try
        {
            await ByOneAsync(writes: false, gateway => ask(gateway, InTime()));
            return true;
        }
        catch (RpcException e) when (CountyClient.MaySendAgain(e))
        {
            return false;
        }
        catch (RpcException e)
        {
            journal.Fault($"a question: {e.Status}");
            return false;
        }
    }

    private async Task<Receipt> UntilAnsweredAsync(SentCommand command, Func<CountyClient, string, CallOptions, AsyncUnaryCall<Receipt>> send)
    {
        while (true)
        {
            try
            {
                return await ByOneAsync(writes: true, gateway => send(gateway, command.RequestId, InTime()));
            }
            catch (RpcException e) when (CountyClient.MaySendAgain(e))
            {
                command.Doubts++;
                await Task.Delay(Pause);
            }
            catch (RpcException e)
            {
                journal.Fault($"{command.Kind}, {command.RequestId}, sent {command.Doubts + 1} times: {e.Status}");
                throw;
            }
        }
    }

    private static CallOptions InTime() => new(deadline: DateTime.UtcNow + CallWithin);

    private async Task<T> ByOneAsync<T>(bool writes, Func<CountyClient, AsyncUnaryCall<T>> call)
    {
        var (door, reached) = (_doors.Enter(), true);
        try
        {
            return await calls.NoteAsync(writes, () => call(gateways[door]).ResponseAsync);
        }
        catch (RpcException e) when (CountyClient.Unreached(e))
        {
            reached = false;
            throw;
        }
        finally
        {
            _doors.Leave(door, reached);
        }
    }
}
