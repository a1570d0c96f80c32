namespace Lianxin.Soak.Callers;

/// <summary>
/// One caller's work, one command after another: households are registered, their difficulties reported, accepted, assigned, begun and resolved,
/// they are visited, their Lead is transferred.
/// </summary>
/// <param name="county">The county.</param>
/// <param name="sender">Sends its commands.</param>
/// <param name="name">The caller's name, part of the numbers it gives.</param>
public sealed class Story(WorkedCounty county, Sender sender, string name)
{
    private const int TurnsPerHousehold = 10;
    private static readonly TimeSpan Think = TimeSpan.FromMilliseconds(30);

    private string[] _cadres = [];
    private string _link = string.Empty;
    private int _turn;

    /// <summary>The household worked on now.</summary>
    public string Household { get; private set; } = string.Empty;

    /// <summary>Registers the first household.</summary>
    public async Task BeginAsync()
    {
        string[] cadres = [await county.CadreAsync(), await county.CadreAsync()];
        (Household, _link) = await county.HouseholdAsync(cadres[0]);
        _cadres = cadres;
    }

    /// <summary>Works until told to stop; what is under way then is brought to its answer.</summary>
    public async Task RunAsync(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await TurnAsync(done);
            if (++_turn % TurnsPerHousehold == 0 && !done.IsCancellationRequested)
                await BeginAsync();
        }
    }

    /// <summary>Visits the household.</summary>
    public Task<Receipt> VisitAsync()
    {
        // Made once: sent again, the same id must carry the same body.
        var visit = new RecordVisitRequest
        {
            Parent = sender.County,
            Households = { Household },
            OccurredOn = WorkedCounty.Today,
            Kind = VisitKind.Home,
            Participants = { _cadres[0] },
        };
        return Command("visit-recorded", (gateway, id, options) => gateway.Ledger.RecordVisitAsync(new RecordVisitRequest(visit) { RequestId = id }, options));
    }

    private async Task TurnAsync(CancellationToken done)
    {
        var (household, handler, number) = (Household, _cadres[0], $"{name}-{_turn}");
        var difficulty = (await Command("difficulty-reported", (gateway, id, options) =>
            gateway.Ledger.ReportDifficultyAsync(CountyClient.NewReport(household, number, id), options))).Created[0];
        Func<Task>[] steps =
        [
            () => Command("difficulty-accepted", (gateway, id, options) => gateway.Ledger.AcceptDifficultyAsync(
                new AcceptDifficultyRequest { Name = difficulty, Severity = 3, RequestId = id }, options)),
            () => Command("difficulty-assigned", (gateway, id, options) => gateway.Ledger.AssignDifficultyAsync(
                new AssignDifficultyRequest { Name = difficulty, Handler = handler, RequestId = id }, options)),
            () => Command("difficulty-started", (gateway, id, options) => gateway.Ledger.StartDifficultyAsync(
                new StartDifficultyRequest { Name = difficulty, RequestId = id }, options)),
            VisitAsync,
            () => Command("difficulty-resolved", (gateway, id, options) => gateway.Ledger.ResolveDifficultyAsync(
                new ResolveDifficultyRequest { Name = difficulty, Text = "屋顶已修好", RequestId = id }, options)),
            TransferAsync,
        ];
        foreach (var step in steps)
        {
            if (done.IsCancellationRequested)
                return;
            await step();
        }
    }

    /// <summary>The other cadre takes the household over.</summary>
    private async Task TransferAsync()
    {
        var successor = _cadres[1];
        var transfer = new TransferLinkRequest { Name = _link, Link = WorkedCounty.Lead(Household, successor), Reason = "工作调整" };
        var receipt = await Command("link-started", (gateway, id, options) => gateway.Links.TransferLinkAsync(
            new TransferLinkRequest(transfer) { RequestId = id }, options));
        _link = receipt.Created.Single(WorkedCounty.IsLink);
        _cadres = [successor, _cadres[0]];
    }

    private async Task<Receipt> Command(string kind, Func<CountyClient, string, Grpc.Core.CallOptions, Grpc.Core.AsyncUnaryCall<Receipt>> send)
    {
        var receipt = await sender.CommandAsync(kind, send);
        await Task.Delay(Think);
        return receipt;
    }
}
