using System.Text.Json;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Tests.Hosting;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Operations;

public sealed class TransferTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task A_caseload_goes_over_link_by_link_with_what_is_open_and_what_was_done()
    {
        var county = await silo.FoundAsync();
        var desk = new OperationDesk(silo, county);
        var (old, successor) = (await county.RegisterCadreAsync("old"), await county.RegisterCadreAsync("new", RankGroup.VillageCadre));
        var (first, second) = (await county.RegisterHouseholdAsync("first"), await county.RegisterHouseholdAsync("second"));
        await county.LeadAsync(first, old);
        await county.LeadAsync(second, old);
        var difficulty = await county.OpenDifficultyAsync(first, old);
        await county.AdvanceToAsync(FirstDay.AddDays(30));
        var arguments = OperationArguments.Write(new TransferCaseloadArguments(old.Value, successor.Value, FirstDay.AddDays(30), "调动", string.Empty, []));

        var head = await desk.HeadAsync();
        var dry = await desk.RunAsync(OperationKind.TransferCaseload, arguments, validateOnly: true);
        Assert.Equal(("SUCCEEDED", 2L, 0L), (dry.State, dry.Changed, dry.Failed));
        Assert.Equal(head + 2, await desk.HeadAsync());

        var end = await desk.RunAsync(OperationKind.TransferCaseload, arguments);
        Assert.Equal(("SUCCEEDED", 2L, 0L), (end.State, end.Changed, end.Failed));
        var handedOver = JsonDocument.Parse(end.ResultJson!).RootElement.GetProperty("handed_over").EnumerateArray().ToList();
        Assert.Equal(2, handedOver.Count);
        Assert.Contains(handedOver, item => item.GetProperty("open_difficulties").EnumerateArray().Any(open => open.GetString() == difficulty.Value));
        var view = Value(await county.Household(first).GetAsync(county.Reading, full: true));
        Assert.Equal(successor.Value, Assert.Single(view.Links, link => link.ToDay is null).HolderId);
        Assert.Equal(successor.Value, Assert.Single(view.Difficulties).Row.HandlerCadreId);
        Assert.All(await desk.ItemsAsync(end.OperationId), item => Assert.Contains("走访", item.Note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_link_fails_alone_and_the_result_is_not_clean()
    {
        var county = await silo.FoundAsync();
        var desk = new OperationDesk(silo, county);
        var (old, successor) = (await county.RegisterCadreAsync("old"), await county.RegisterCadreAsync("new"));
        for (var number = 0; number < 4; number++)
            await county.LeadAsync(await county.RegisterHouseholdAsync($"own {number}"), successor);
        var household = await county.RegisterHouseholdAsync("first");
        var link = await county.LeadAsync(household, old);
        await county.AdvanceToAsync(FirstDay.AddDays(30));
        var arguments = new TransferCaseloadArguments(old.Value, successor.Value, FirstDay.AddDays(30), "调动", string.Empty, [link.Value]);
        var end = await desk.RunAsync(OperationKind.TransferCaseload, OperationArguments.Write(arguments));
        Assert.Equal(("COMPLETED_WITH_FAILURES", 0L, 1L), (end.State, end.Changed, end.Failed));
        Assert.Contains("\"clean\":false", end.ResultJson, StringComparison.Ordinal);
        Assert.Equal("CAPACITY_EXCEEDED", Assert.Single(await desk.ItemsAsync(end.OperationId)).Reason);
        var approved = await desk.RunAsync(OperationKind.TransferCaseload, OperationArguments.Write(arguments with { Approver = "组织部" }));
        Assert.Equal(1, approved.Changed);
        Assert.Equal(EntityId.Parse<CadreId>(successor.Value).Value, Value(await county.Household(household).GetAsync(county.Reading, full: false)).Links[^1].HolderId);
    }
}
