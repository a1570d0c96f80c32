using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Grains.Tests.Imports;
using Lianxin.Ledger.Queries;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Lianxin.Grains.Tests.Operations;

public sealed class RestartTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private const int Households = 3_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_import_goes_on_after_a_restart_and_doubles_nothing_even_when_its_cursor_is_lost(bool wiped)
    {
        var county = await silo.FoundAsync();
        var desk = new OperationDesk(silo, county);
        var file = OperationDesk.Written(
            RecordFormats.Households, OutputFormat.Csv, Enumerable.Range(1, Households).Select(number => Sample.Household(county, number)));
        var founded = await desk.HeadAsync();
        var id = await desk.StartImportAsync("HOUSEHOLDS", file);
        while (await desk.HeadAsync() < founded + 1_500)
            await desk.Ledger.WaitForCommitAsync(county.Code, await desk.HeadAsync(), TestContext.Current.CancellationToken);
        Assert.Null((await desk.GetAsync(id)).EndedAt);

        await silo.RestartAsync(wiped ? GrainState.Wipe : null);

        var end = await desk.EndOfAsync(id);
        Assert.Equal(("SUCCEEDED", Households, 0L), (end.State, (int)end.Changed, end.Failed));
        Assert.Equal(founded + 2 + Households, await desk.HeadAsync());
        var rows = silo.Services.GetRequiredService<IRegistryQueries>();
        Assert.Equal(Households, (await rows.HouseholdsAsync(county.Code, new HouseholdFilter(), new PageRequest(1, string.Empty), TestContext.Current.CancellationToken)).Total);
        var items = await desk.ItemsAsync(id, after: 0, limit: 1000);
        Assert.Equal(1000, items.Length);
        Assert.Equal(items.Select(item => item.Number).Order(), items.Select(item => item.Number));
    }

    [Fact]
    public async Task A_cancelled_operation_keeps_what_it_stored_and_says_so()
    {
        var county = await silo.FoundAsync();
        var desk = new OperationDesk(silo, county);
        var file = OperationDesk.Written(
            RecordFormats.Households, OutputFormat.Csv, Enumerable.Range(1, Households).Select(number => Sample.Household(county, number)));
        var id = await desk.StartImportAsync("HOUSEHOLDS", file);
        TestCounty.Accepted(await silo.Grains.GetGrain<Contracts.Operations.IOperationGrain>(id).CancelAsync(county.Request()));
        var end = await desk.EndOfAsync(id);
        Assert.Equal("CANCELLED", end.State);
        var rows = silo.Services.GetRequiredService<IRegistryQueries>();
        Assert.Equal(end.Changed, (await rows.HouseholdsAsync(county.Code, new HouseholdFilter(), new PageRequest(1, string.Empty), TestContext.Current.CancellationToken)).Total);
    }
}
