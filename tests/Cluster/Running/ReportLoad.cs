using System.Collections.Concurrent;

namespace Lianxin.Cluster.Tests.Running;

/// <summary>Writers, each with a household of its own, that report one difficulty after another; every one is sent until acknowledged.</summary>
internal sealed class ReportLoad
{
    private readonly ConcurrentDictionary<string, Receipt> _acknowledged = new();
    private readonly string[] _households;
    private readonly Task _writers;
    private volatile bool _done;

    private ReportLoad(IReadOnlyList<CountyClient> clients, string[] households)
    {
        _households = households;
        _writers = Task.WhenAll(households.Select((household, writer) => WriteAsync(clients[writer % clients.Count], household, writer)));
    }

    /// <summary>The households, one a writer.</summary>
    public IReadOnlyList<string> Households => _households;

    /// <summary>Registers a household for each writer and lets them begin.</summary>
    public static async Task<ReportLoad> BeginAsync(string village, int writers, params CountyClient[] clients)
    {
        var households = new string[writers];
        for (var i = 0; i < writers; i++)
            households[i] = (await clients[0].HouseholdAsync(village, $"load-{i}")).Name;
        return new ReportLoad(clients, households);
    }

    /// <summary>Waits until every writer has got through a few times more.</summary>
    public async Task SomeMoreAsync()
    {
        var before = Enumerable.Range(0, _households.Length).Select(Of).ToArray();
        await Until.TrueAsync(
            "every writer gets through",
            () => Task.FromResult(_writers.IsFaulted || Enumerable.Range(0, _households.Length).All(writer => Of(writer) >= before[writer] + 5)));
        if (_writers.IsFaulted)
            await _writers;
    }

    /// <summary>Lets the writers end; one that failed fails here. Then holds what is stored to what was acknowledged: all of it, each once.</summary>
    /// <param name="reader">By whom it is read.</param>
    public async Task EndAsync(CountyClient reader)
    {
        _done = true;
        await _writers;
        foreach (var household in _households)
        {
            var stored = (await CountyClient.RetryAsync(() => reader.Households.GetHouseholdAsync(
                new GetHouseholdRequest { Name = household, MinLedgerPosition = _acknowledged.Values.Max(receipt => receipt.LedgerPosition) },
                CountyClient.InTime).ResponseAsync)).Difficulties;
            var sent = _acknowledged.Where(pair => pair.Value.Created[0].StartsWith(household, StringComparison.Ordinal)).ToArray();
            Assert.Equal(sent.Select(pair => pair.Key).Order(StringComparer.Ordinal), stored.Select(difficulty => difficulty.ExternalNo).Order(StringComparer.Ordinal));
        }

        var verified = (await reader.VerifyAsync()).Result.Fields;
        Assert.True(verified["verified"].BoolValue);
        Assert.Equal(verified["position"].NumberValue, verified["entries"].NumberValue);
    }

    private int Of(int writer) => _acknowledged.Keys.Count(number => number.StartsWith($"w{writer}-", StringComparison.Ordinal));

    private async Task WriteAsync(CountyClient county, string household, int writer)
    {
        for (var i = 0; !_done; i++)
        {
            var number = $"w{writer}-{i}";
            _acknowledged[number] = await county.ReportAsync(household, number);
        }
    }
}
