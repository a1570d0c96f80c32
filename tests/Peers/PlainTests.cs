using Lianxin.Peers.Tests.Running;

namespace Lianxin.Peers.Tests;

/// <summary>The peer that Lianxin is measured against gives the same answers: what is compared is the cost of equals.</summary>
public sealed class PlainTests(PeerCounty county) : IClassFixture<PeerCounty>
{
    private const int Seed = 20261123;
    private const int Commands = 320;
    private const int AtOnce = 16;

    private static readonly string[] Reasons =
    [
        "ALREADY_EXISTS", "CADRE_INACTIVE", "DATE_IN_FUTURE", "HOUSEHOLD_CLOSED", "INVALID_FIELD", "NOT_FOUND", "REQUEST_ID_REUSED", "STALE_ETAG",
        "YEAR_CLOSED",
    ];

    [Fact]
    public async Task Every_command_is_answered_alike_and_every_workload_and_household_is_the_same_after()
    {
        var facts = await CountyFacts.OfAsync(county.Lianxin);
        await CompareAsync(facts, 0);
        var before = await VisitsDoneAsync(facts);

        var reasons = new HashSet<string>(StringComparer.Ordinal);
        var position = 0L;
        foreach (var command in new CommandStream(facts, Seed).Take(Commands))
        {
            var (theirs, ours) = (await county.Projected.SendAsync(command), await county.Lianxin.SendAsync(command));
            Assert.True(ours.WithoutPosition() == theirs.WithoutPosition(), $"{command}\nLianxin: {ours}\nPlain:   {theirs}");
            reasons.Add(ours.Reason);
            position = Math.Max(position, ours.Receipt?.LedgerPosition ?? 0);
        }

        Assert.Empty(Reasons.Except(reasons));
        await CompareAsync(facts, position);
        Assert.NotEqual(before, await VisitsDoneAsync(facts));
    }

    [Fact]
    public async Task Visits_sent_at_once_are_counted_alike()
    {
        var facts = await CountyFacts.OfAsync(county.Lianxin);
        var stream = new CommandStream(facts, Seed + 1);
        RecordVisitRequest[] visits = [.. Enumerable.Range(0, Commands).Select(_ => stream.Visit())];

        var positions = new long[visits.Length];
        await Parallel.ForAsync(0, visits.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (at, _) =>
        {
            var (theirs, ours) = (await county.Projected.SendAsync(visits[at]), await county.Lianxin.SendAsync(visits[at]));
            Assert.Equal((StatusCode.OK, StatusCode.OK), (theirs.Code, ours.Code));
            positions[at] = ours.Receipt!.LedgerPosition;
        });

        await CompareAsync(facts, positions.Max());
    }

    private async Task CompareAsync(CountyFacts facts, long position)
    {
        foreach (var cadre in facts.Cadres)
        {
            var ours = await county.Lianxin.WorkloadAsync(cadre.Name, position);
            Assert.Equal(ours, await county.Projected.WorkloadAsync(cadre.Name));
            Assert.Equal(ours, await county.Normalised.WorkloadAsync(cadre.Name));
        }

        foreach (var household in facts.Households)
        {
            var request = new GetHouseholdRequest { Name = household.Name };
            Assert.Equal(
                await county.Lianxin.Households.GetHouseholdAsync(request, Side.InTime), await county.Projected.Households.GetHouseholdAsync(request, Side.InTime));
        }
    }

    private async Task<int> VisitsDoneAsync(CountyFacts facts)
    {
        var done = 0;
        foreach (var cadre in facts.Cadres)
            done += (await county.Projected.WorkloadAsync(cadre.Name)).VisitsDone;
        return done;
    }
}
