using Grpc.Core;
using Lianxin.Cluster.Tests.Running;

namespace Lianxin.Cluster.Tests;

/// <summary>
/// Two activations of one household, forced: two clusters over one ledger, each with membership tables of its own, neither knowing of
/// the other. What a split network can do at worst; the database refuses the one that decided on an old state.
/// </summary>
public sealed class TwoActivationsTests(SplitCluster cluster) : IClassFixture<SplitCluster>
{
    private const int Rounds = 25;

    [Fact]
    public async Task Both_write_by_turns_and_at_once_and_the_ledger_does_not_fork()
    {
        var household = await HouseholdAsync();
        var (expected, receipts) = (new List<string>(), new List<Receipt>());
        for (var round = 0; round < Rounds; round++)
        {
            // The other wrote last: this one decides on an old household, is refused by the version and decides again.
            expected.Add($"turn-{round}");
            receipts.Add(await (round % 2 == 0 ? cluster.One : cluster.Two).ReportAsync(household, expected[^1]));
        }

        for (var round = 0; round < Rounds; round++)
        {
            expected.AddRange([$"one-{round}", $"two-{round}"]);
            receipts.AddRange(await Task.WhenAll(cluster.One.ReportAsync(household, $"one-{round}"), cluster.Two.ReportAsync(household, $"two-{round}")));
        }

        var last = receipts.Max(receipt => receipt.LedgerPosition);
        var (one, two) = (await ReadAsync(cluster.One, household, last), await ReadAsync(cluster.Two, household, last));
        Assert.Equal(expected.Count, receipts.Select(receipt => receipt.LedgerPosition).Distinct().Count());
        Assert.Equal(expected.Order(StringComparer.Ordinal), one.Difficulties.Select(difficulty => difficulty.ExternalNo).Order(StringComparer.Ordinal));
        Assert.Equal(one.Etag, two.Etag);
        Assert.Equal(one.Difficulties, two.Difficulties);
        await VerifiedAsync();
    }

    [Fact]
    public async Task Two_requests_with_one_id_are_one_entry_whoever_takes_them()
    {
        var household = await HouseholdAsync();
        var last = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var id = Guid.NewGuid().ToString();
            var receipts = await Task.WhenAll(
                CountyClient.RetryAsync(() => cluster.One.ReportOnceAsync(household, $"same-{round}", id)),
                CountyClient.RetryAsync(() => cluster.Two.ReportOnceAsync(household, $"same-{round}", id)));

            Assert.Equal(receipts[0].LedgerPosition, receipts[1].LedgerPosition);
            Assert.Equal(receipts[0].Created, receipts[1].Created);
            last = receipts[0].LedgerPosition;
        }

        Assert.Equal(Rounds, (await ReadAsync(cluster.One, household, last)).Difficulties.Count);
        await VerifiedAsync();
    }

    [Fact]
    public async Task One_of_two_leads_started_at_once_is_refused()
    {
        var household = await HouseholdAsync();
        var body = await CountyClient.SendAsync(id => cluster.One.Departments.CreateBodyAsync(
            new CreateBodyRequest
            {
                Parent = cluster.One.Name,
                Body = new Body { DisplayName = "县农业农村局", Kind = BodyKind.Department, Division = cluster.Village },
                RequestId = id,
            },
            CountyClient.InTime).ResponseAsync);
        var leads = new[] { await CadreAsync(body.Name), await CadreAsync(body.Name) };

        var outcomes = await Task.WhenAll(StartAsync(cluster.One, household, leads[0]), StartAsync(cluster.Two, household, leads[1]));

        Assert.Single(outcomes, code => code == StatusCode.OK);
        Assert.Single(outcomes, code => code is StatusCode.FailedPrecondition or StatusCode.AlreadyExists);
        await VerifiedAsync();
    }

    [Fact]
    public async Task Nothing_is_recorded_before_the_day_that_the_other_began()
    {
        var now = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
        using var one = new CountyClient("511322", cluster.Gateways.One);
        using var two = new CountyClient("511322", cluster.Gateways.Two);
        await one.FoundAsync(now);
        var village = await one.VillageAsync();
        var households = new List<string>();
        for (var i = 0; i < 4; i++)
            households.Add((await two.HouseholdAsync(village, $"day-{i}")).Name);

        for (var day = 1; day <= Rounds; day++)
        {
            now = now.AddDays(1);
            await CountyClient.SendAsync(id => one.Admin.AdvanceClockAsync(
                new AdvanceClockRequest { Name = one.Name, To = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(now), RequestId = id },
                CountyClient.InTime).ResponseAsync);
            var receipts = await Task.WhenAll(households.Select(household => two.ReportAsync(household, $"{household}-{day}")));

            var entries = await CountyClient.RetryAsync(() => two.Ledger.GetEntriesAsync(
                new GetEntriesRequest { Parent = two.Name, Positions = { receipts.Select(receipt => receipt.LedgerPosition) } }, CountyClient.InTime).ResponseAsync);
            Assert.All(entries.Entries, entry => Assert.Equal(now, entry.RecordedAt.ToDateTimeOffset()));
        }
    }

    private async Task<string> HouseholdAsync() => (await cluster.One.HouseholdAsync(cluster.Village, Guid.NewGuid().ToString("N"))).Name;

    private async Task<string> CadreAsync(string body)
    {
        var created = await CountyClient.SendAsync(id => cluster.One.Cadres.CreateCadreAsync(
            new CreateCadreRequest
            {
                Parent = cluster.One.Name,
                Cadre = new Cadre
                {
                    DisplayName = "王五",
                    Body = body,
                    Category = PersonnelCategory.CivilServant,
                    RankGroup = RankGroup.Staff,
                    ActiveFrom = new Google.Type.Date { Year = 2020, Month = 1, Day = 1 },
                },
                RequestId = id,
            },
            CountyClient.InTime).ResponseAsync);
        return created.Name;
    }

    private static async Task<StatusCode> StartAsync(CountyClient county, string household, string cadre)
    {
        try
        {
            await CountyClient.SendAsync(id => county.Links.StartLinkAsync(
                new StartLinkRequest { Parent = county.Name, Link = WorkedCounty.Lead(household, cadre), Reason = "年度安排", RequestId = id },
                CountyClient.InTime).ResponseAsync);
            return StatusCode.OK;
        }
        catch (RpcException refused)
        {
            return refused.StatusCode;
        }
    }

    private static Task<Household> ReadAsync(CountyClient county, string household, long position) => CountyClient.RetryAsync(() => county.Households.GetHouseholdAsync(
        new GetHouseholdRequest { Name = household, MinLedgerPosition = position }, CountyClient.InTime).ResponseAsync);

    private async Task VerifiedAsync()
    {
        var verified = (await cluster.Two.VerifyAsync()).Result.Fields;
        Assert.True(verified["verified"].BoolValue);
        Assert.Equal(verified["position"].NumberValue, verified["entries"].NumberValue);
    }
}
