using System.Text.Json.Nodes;
using Lianxin.Contracts.Queries;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Grains.Tests.Hosting;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Queries;

public sealed class LedgerQueryTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task A_subjects_entries_can_be_read_as_recorded_by_a_day()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("as of");
        await county.AdvanceToAsync(FirstDay.AddDays(10));
        Accepted(await county.Household(household).ExecuteAsync(county.Request(), Difficulty() with { OccurredOn = FirstDay.AddDays(2) }));
        var queries = silo.Grains.GetGrain<ILedgerQueryGrain>(county.Code.Value);
        Task<int> CountAsync(DateOnly day, bool byOccurred) => Count(queries.OfSubjectAsync(county.Reading, household.Value, 0, 100, day, byOccurred, full: false));

        Assert.Equal(1, await CountAsync(FirstDay.AddDays(5), byOccurred: false));
        Assert.Equal(2, await CountAsync(FirstDay.AddDays(5), byOccurred: true));
        var past = JsonNode.Parse(Value(await queries.StateAsOfAsync(county.Reading, household.Value, FirstDay.AddDays(5), byOccurred: false)))!;
        Assert.Null(past["difficulty"]);
        var now = JsonNode.Parse(Value(await queries.StateAsOfAsync(county.Reading, household.Value, FirstDay.AddDays(10), byOccurred: false)))!;
        Assert.Equal("REPORTED", (string?)now["difficulty"]![0]!["status"]);
    }

    [Fact]
    public async Task What_happened_before_the_registration_is_known_by_when_it_happened()
    {
        var county = await silo.FoundAsync();
        await county.AdvanceToAsync(FirstDay.AddDays(10));
        var household = await county.RegisterHouseholdAsync("registered late");
        foreach (var day in new[] { 10, 2 })
            Accepted(await county.Household(household).ExecuteAsync(county.Request(), Difficulty() with { OccurredOn = FirstDay.AddDays(day) }));
        var queries = silo.Grains.GetGrain<ILedgerQueryGrain>(county.Code.Value);

        var then = JsonNode.Parse(Value(await queries.StateAsOfAsync(county.Reading, household.Value, FirstDay.AddDays(5), byOccurred: true)))!;

        Assert.Equal("REPORTED", (string?)Assert.Single(then["difficulty"]!.AsArray())!["status"]);
        Assert.Single(then["household"]!.AsArray());
    }

    [Fact]
    public async Task Positions_without_an_entry_are_named_instead_of_left_out()
    {
        var county = await silo.FoundAsync();
        var queries = silo.Grains.GetGrain<ILedgerQueryGrain>(county.Code.Value);
        var head = await county.HeadAsync();
        Assert.Equal([head, 1L], Value(await queries.AtAsync(county.Reading, [head, 1, head], full: false)).Select(entry => entry.Position).OrderDescending());

        var refusal = (await queries.AtAsync(county.Reading, [1, head + 7], full: false)).Refusal;

        Assert.Equal((RefusalCode.NotFound, "positions"), (refusal?.Code, refusal?.Field));
        Assert.Contains($"{head + 7}", refusal!.Message, StringComparison.Ordinal);
        Assert.Contains($"{head + 7}", refusal.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_are_read_in_clear_only_in_full()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("texts");
        var queries = silo.Grains.GetGrain<ILedgerQueryGrain>(county.Code.Value);
        var basic = Value(await queries.OfSubjectAsync(county.Reading, household.Value, 0, 10, null, false, full: false));
        var full = Value(await queries.OfSubjectAsync(county.Reading, household.Value, 0, 10, null, false, full: true));
        Assert.DoesNotContain("ciphertext", basic[0].PayloadJson, StringComparison.Ordinal);
        Assert.DoesNotContain("李0", basic[0].PayloadJson, StringComparison.Ordinal);
        Assert.Contains("李0", full[0].PayloadJson, StringComparison.Ordinal);
        Assert.Contains("油房沟3组12号", full[0].PayloadJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tail_gives_what_was_stored_before_and_what_comes()
    {
        var county = await silo.FoundAsync();
        var tail = silo.Grains.GetGrain<ILedgerTailGrain>(county.Code.Value);
        var head = await county.HeadAsync();
        var positions = new List<long>();
        await foreach (var item in tail.TailAsync(county.Reading, 0, full: false, TestContext.Current.CancellationToken))
        {
            positions.Add(item.AsOf);
            if (item.AsOf == head)
                await county.RegisterHouseholdAsync("comes later");
            if (item.AsOf == head + 1)
                break;
        }

        Assert.Equal(Enumerable.Range(1, (int)head + 1).Select(position => (long)position), positions);
    }

    [Fact]
    public async Task A_tail_from_beyond_the_end_is_refused()
    {
        var county = await silo.FoundAsync();
        var head = await county.HeadAsync();
        var tail = silo.Grains.GetGrain<ILedgerTailGrain>(county.Code.Value);
        var items = await tail.TailAsync(county.Reading, head + 1, full: false, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(RefusalCode.PastEnd, Assert.Single(items).Refusal?.Code);
    }

    [Fact]
    public async Task A_household_is_found_by_a_members_name()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("by name");
        var registry = silo.Grains.GetGrain<IRegistryQueryGrain>(county.Code.Value);
        var found = Value(await registry.HouseholdsAsync(county.Reading, new HouseholdFilter(), "李1", string.Empty, new PageRequest(10, string.Empty)));
        Assert.Equal(household.Value, Assert.Single(found.Items).HouseholdId);
        var none = Value(await registry.HouseholdsAsync(county.Reading, new HouseholdFilter(), "王五", string.Empty, new PageRequest(10, string.Empty)));
        Assert.Empty(none.Items);
    }

    [Fact]
    public async Task A_cadres_entries_are_those_of_its_stream_and_of_its_visits()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("recorded");
        var household = await county.RegisterHouseholdAsync("recorded");
        var visit = new RecordVisit(default, FirstDay, Domain.Visits.VisitKind.Home, [cadre], 0, string.Empty, string.Empty);
        Accepted(await county.Coordinator.RecordVisitAsync(county.Request(), [household], visit));
        var queries = silo.Grains.GetGrain<ILedgerQueryGrain>(county.Code.Value);
        var entries = Value(await queries.OfCadreAsync(county.Reading, cadre.Value, 0, 10, full: false));
        Assert.Equal([household.Value, cadre.Value], entries.Select(entry => entry.SubjectId));
    }

    [Fact]
    public async Task The_ledger_of_who_is_not_there_is_not_found_and_of_who_came_later_empty()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("there");
        var queries = silo.Grains.GetGrain<ILedgerQueryGrain>(county.Code.Value);
        var nobody = county.Id<HouseholdId>("nobody").Value;

        Assert.Equal(RefusalCode.NotFound, (await queries.OfSubjectAsync(county.Reading, nobody, 0, 10, null, false, full: false)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await queries.OfSubjectAsync(county.Reading, nobody, 0, 10, FirstDay, false, full: false)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await queries.OfCadreAsync(county.Reading, county.Id<CadreId>("nobody").Value, 0, 10, full: false)).Refusal?.Code);
        Assert.Empty(Value(await queries.OfSubjectAsync(county.Reading, household.Value, 0, 10, FirstDay.AddDays(-1), false, full: false)));
        Assert.Empty(Value(await queries.OfSubjectAsync(county.Reading, household.Value, 1, 10, null, false, full: false)));
    }

    [Fact]
    public async Task A_county_never_founded_is_told_apart_from_one_without_the_subject()
    {
        var county = CountyCode.Parse("999901");
        var household = EntityId.Derive<HouseholdId>(county, "nobody").Value;
        var reading = (await silo.FoundAsync()).Reading;

        var answer = await silo.Grains.GetGrain<ILedgerQueryGrain>(county.Value).OfSubjectAsync(reading, household, 0, 10, null, false, full: false);

        Assert.Equal(RefusalCode.NotFound, answer.Refusal?.Code);
        Assert.Contains("no ledger has been founded for county 999901", answer.Refusal!.Message, StringComparison.Ordinal);
    }

    private static async Task<int> Count(Task<Contracts.Calls.Answer<ImmutableArray<EntryView>>> answer) => Value(await answer).Length;
}
