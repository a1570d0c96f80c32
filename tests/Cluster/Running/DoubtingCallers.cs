using System.Collections.Concurrent;
using Google.Rpc;
using Grpc.Core;

namespace Lianxin.Cluster.Tests.Running;

/// <summary>
/// Callers of a service whose store fails: one a household, each reporting difficulties. A command is either acknowledged or refused in so many
/// words; a refused one, or one that a busy machine left unanswered, is in doubt until it is sent again under its request id.
/// </summary>
internal sealed class DoubtingCallers
{
    private const int Callers = 8;
    private readonly string[] _households;
    private readonly ConcurrentDictionary<string, (string Household, string RequestId)> _doubted = new();
    private readonly ConcurrentDictionary<string, string> _acknowledged = new();
    private int _number;

    private DoubtingCallers(string[] households) => _households = households;

    /// <summary>Founds the county and registers the households.</summary>
    public static async Task<DoubtingCallers> FoundAsync(CountyClient county)
    {
        await county.FoundAsync();
        var village = await county.VillageAsync();
        var households = new string[Callers];
        for (var i = 0; i < Callers; i++)
            households[i] = (await county.HouseholdAsync(village, $"doubt-{i}")).Name;
        return new DoubtingCallers(households);
    }

    /// <summary>Commands acknowledged so far.</summary>
    public int Acknowledged => _acknowledged.Count;

    /// <summary>Reports until every caller was acknowledged and refused so many times, and leaves what was refused in doubt.</summary>
    public Task WriteAsync(CountyClient county, int acknowledged, int refused) => Task.WhenAll(_households.Select(async household =>
    {
        var (yes, no) = (0, 0);
        await Until.TrueAsync("callers are answered", async () =>
        {
            var answer = await SendAsync(county, household, $"d-{Interlocked.Increment(ref _number)}", Guid.NewGuid().ToString());
            (yes, no) = (yes + (answer == true ? 1 : 0), no + (answer == false ? 1 : 0));
            return yes >= acknowledged && no >= refused;
        });
    }));

    /// <summary>Sends what is in doubt again, as often as it is refused.</summary>
    public Task SettleAsync(CountyClient county) => Task.WhenAll(_doubted.Select(async doubted =>
    {
        var (household, id) = doubted.Value;
        await Until.TrueAsync($"{doubted.Key} is acknowledged", async () => await SendAsync(county, household, doubted.Key, id) == true);
        _doubted.TryRemove(doubted.Key, out _);
    }));

    /// <summary>Asks for every household, which must be answered.</summary>
    public async Task AskAsync(CountyClient county)
    {
        foreach (var household in _households)
        {
            await Until.TrueAsync("a question is answered", async () =>
            {
                try
                {
                    await county.Households.GetHouseholdAsync(new GetHouseholdRequest { Name = household }, CountyClient.InTime);
                    return true;
                }
                catch (RpcException e) when (Unanswered(e))
                {
                    return false;
                }
            });
        }
    }

    /// <summary>Holds each household's difficulties against what was acknowledged, and verifies the ledger.</summary>
    public async Task CompareAsync(CountyClient county)
    {
        Assert.Empty(_doubted);
        foreach (var household in _households)
        {
            var stored = await CountyClient.RetryAsync(() => county.Households.GetHouseholdAsync(
                new GetHouseholdRequest { Name = household }, CountyClient.InTime).ResponseAsync);
            Assert.Equal(
                _acknowledged.Where(pair => pair.Value == household).Select(pair => pair.Key).Order(StringComparer.Ordinal),
                stored.Difficulties.Select(difficulty => difficulty.ExternalNo).Order(StringComparer.Ordinal));
        }

        var verified = (await county.VerifyAsync()).Result.Fields;
        Assert.True(verified["verified"].BoolValue);
        Assert.Equal(verified["position"].NumberValue, verified["entries"].NumberValue);
    }

    // A machine that is busy with other things is late; that says nothing about the store.
    private static bool Unanswered(RpcException fault) => fault.StatusCode == StatusCode.DeadlineExceeded || CountyClient.Unreached(fault);

    /// <returns>Whether it was acknowledged; null when it got no answer in time.</returns>
    private async Task<bool?> SendAsync(CountyClient county, string household, string number, string id)
    {
        try
        {
            await county.ReportOnceAsync(household, number, id);
            _acknowledged[number] = household;
            return true;
        }
        catch (RpcException e) when (Unanswered(e))
        {
            _doubted[number] = (household, id);
            return null;
        }
        catch (RpcException e)
        {
            var status = e.GetRpcStatus();
            Assert.True(e.StatusCode == StatusCode.Unavailable && status is not null, $"not a refusal by the service: {e.Status}");
            Assert.Equal("UNAVAILABLE", status.GetDetail<ErrorInfo>()?.Reason);
            Assert.NotNull(status.GetDetail<RetryInfo>());
            Assert.Equal("zh-CN", status.GetDetail<LocalizedMessage>()?.Locale);
            _doubted[number] = (household, id);
            return false;
        }
    }
}
