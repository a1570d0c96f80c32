using Lianxin.Contracts.Calls;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Visits;
using Lianxin.Grains.Tests.Hosting;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Workload;

public sealed class WorkloadTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task After_random_commands_every_remembered_load_equals_a_fresh_one()
    {
        var county = await silo.FoundAsync();
        var random = new Random(20260301);
        var cadres = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => county.RegisterCadreAsync($"cadre {i}")));
        var households = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => county.RegisterHouseholdAsync($"household {i}")));
        foreach (var cadre in cadres)
            Value(await county.LoadOf(cadre).GetAsync(county.Reading));
        for (var step = 0; step < 60; step++)
            await RandomCommandAsync(county, random, cadres, households, step);

        var reading = county.Reading with { MinPosition = await county.HeadAsync() };
        var remembered = await Task.WhenAll(cadres.Select(async cadre => Value(await county.LoadOf(cadre).GetAsync(reading))));
        var group = Value(await county.Workload.OfCountyAsync(reading, null, 5));
        Assert.Equal(
            remembered.OrderBy(load => load.CadreId, StringComparer.Ordinal), group.Least.OrderBy(load => load.CadreId, StringComparer.Ordinal));
        Assert.Equal(remembered.Sum(load => load.Load), group.Sum);
        await silo.RestartAsync();
        var fresh = await Task.WhenAll(cadres.Select(async cadre => Value(await county.LoadOf(cadre).GetAsync(reading))));
        Assert.Equal(remembered, fresh);
    }

    [Fact]
    public async Task The_day_alone_changes_a_load()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("aging");
        var household = await county.RegisterHouseholdAsync("aging");
        await county.OpenDifficultyAsync(household, cadre);
        var before = Value(await county.LoadOf(cadre).GetAsync(county.Reading with { MinPosition = await county.HeadAsync() }));
        await county.AdvanceToAsync(FirstDay.AddDays(30));
        var after = Value(await county.LoadOf(cadre).GetAsync(county.Reading with { MinPosition = await county.HeadAsync() }));
        Assert.True(after.DifficultyLoad > before.DifficultyLoad);
        Assert.Equal(FirstDay.AddDays(30), after.Day);
    }

    [Fact]
    public async Task An_idle_cadre_counts_in_the_mean()
    {
        var county = await silo.FoundAsync();
        var busy = await county.RegisterCadreAsync("busy");
        await county.RegisterCadreAsync("idle");
        await county.LeadAsync(await county.RegisterHouseholdAsync("one"), busy);
        var group = Value(await county.Workload.OfBodyAsync(county.Reading, county.Body.Value, 1));
        Assert.Equal((2, 1), (group.Cadres, group.Idle));
        Assert.Equal(group.Sum / 2, group.Mean);
        Assert.Equal(busy.Value, Assert.Single(group.Most).CadreId);
        Assert.Equal("张三", group.Most[0].Name);
    }

    [Fact]
    public async Task Asking_beyond_the_ledgers_end_is_refused_as_unavailable()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("early");
        var answer = await county.LoadOf(cadre).GetAsync(county.Reading with { MinPosition = 1_000_000 });
        Assert.Equal(Domain.Decisions.RefusalCode.Unavailable, answer.Refusal?.Code);
    }

    [Fact]
    public async Task A_watcher_hears_of_a_change()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("watched");
        var household = await county.RegisterHouseholdAsync("watched");
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var heard = new List<int>();
        await foreach (var answer in county.LoadOf(cadre).WatchAsync(county.Reading, enough.Token))
        {
            heard.Add(Value(answer).Households);
            if (heard.Count == 1)
                await county.LeadAsync(household, cadre);
            if (heard[^1] == 1)
                break;
        }

        Assert.Equal(0, heard[0]);
        Assert.Equal(1, heard[^1]);
    }

    private static async Task RandomCommandAsync(TestCounty county, Random random, CadreId[] cadres, HouseholdId[] households, int step)
    {
        var household = households[random.Next(households.Length)];
        var cadre = cadres[random.Next(cadres.Length)];
        switch (random.Next(5))
        {
            case 0:
                await county.Coordinator.StartLinkAsync(county.Request(), county.Lead(household, cadre, $"random {step}"));
                break;
            case 1:
                await county.OpenDifficultyAsync(household, cadre, (DifficultyCategory)random.Next(1, 8));
                break;
            case 2:
                var visit = new RecordVisit(default, FirstDay, VisitKind.Home, [cadre], 0, string.Empty, string.Empty);
                Accepted(await county.Coordinator.RecordVisitAsync(county.Request(), [household], visit));
                break;
            case 3:
                ImmutableArray<HouseholdTag>? tags = [(HouseholdTag)random.Next(1, 8)];
                Accepted(await county.Household(household).ExecuteAsync(county.Request(), new EditHousehold(null, null, null, tags, null, null, null)));
                break;
            default:
                var view = Value(await county.Household(household).GetAsync(county.Reading, full: false));
                if (view.Links.FirstOrDefault(link => link.ToDay is null) is { } link)
                {
                    Accepted(await county.Coordinator.EndLinkAsync(
                        county.Request(), household.Value, new EndLink(EntityId.Parse<LinkId>(link.LinkId), FirstDay.AddDays(-1), "调整", cadre)));
                }

                break;
        }
    }
}
