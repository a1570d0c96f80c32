using Lianxin.Contracts.Formats;
using Lianxin.Contracts.Operations;
using Lianxin.Contracts.Queries;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Grains.Tests.Operations;
using Lianxin.Ledger;
using Lianxin.Ledger.Formats;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Sealing;
using Microsoft.Extensions.DependencyInjection;

namespace Lianxin.Grains.Tests.Subjects;

/// <summary>A person erased: nowhere readable again, and the ledger still whole.</summary>
public sealed class ErasureTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Particulars_are_gone_from_memory_entries_and_rows_and_nothing_else_is()
    {
        var county = await RaisedAsync();
        var id = await county.RegisterHouseholdAsync("erased", members: 3);
        var before = TestCounty.Value(await county.Household(id).GetAsync(county.Reading, full: true));
        var (gone, stays) = (before.Members[1], before.Members[2]);
        await EntriesAsync(county, id);
        Assert.True(await FoundByNameAsync(county, gone.Name!));

        TestCounty.Accepted(await county.Household(id).ExecuteAsync(county.Request(), Erase(gone)));

        var after = TestCounty.Value(await county.Household(id).GetAsync(county.Reading, full: true));
        Assert.Equal(gone with { Name = null, BirthDate = null, ErasedOn = TestCounty.FirstDay }, after.Members[1]);
        Assert.Equal(stays, after.Members[2]);
        Assert.Equal(before.Address, after.Address);
        Assert.False(await FoundByNameAsync(county, gone.Name!));
        Assert.True(await FoundByNameAsync(county, stays.Name!));
        Assert.Null(await silo.Services.GetRequiredService<ILedger>().FindKeyAsync(county.Code, gone.PersonId, Token));

        foreach (var _ in (string[])["at once", "after a restart"])
        {
            var entries = await EntriesAsync(county, id);
            Assert.DoesNotContain(gone.Name!, entries[0], StringComparison.Ordinal);
            Assert.Contains(Secret.Erased, entries[0], StringComparison.Ordinal);
            Assert.Contains(stays.Name!, entries[0], StringComparison.Ordinal);
            Assert.Contains("本人申请", entries[1], StringComparison.Ordinal);
            await silo.RestartAsync();
        }
    }

    [Fact]
    public async Task The_ledger_verifies_and_a_rebuild_gives_the_same_rows()
    {
        var county = await RaisedAsync();
        var id = await county.RegisterHouseholdAsync("rebuilt", members: 2);
        var member = TestCounty.Value(await county.Household(id).GetAsync(county.Reading, full: true)).Members[0];
        TestCounty.Accepted(await county.Household(id).ExecuteAsync(county.Request(), Erase(member)));
        TestCounty.Accepted(await county.Household(id).ExecuteAsync(county.Request(), new EditHousehold("4组", null, null, null, null, null, null)));
        var desk = new OperationDesk(silo, county);
        var rows = await RowsAsync(county);

        Assert.Equal("SUCCEEDED", (await desk.RunAsync(OperationKind.VerifyLedger, OperationArguments.None)).State);
        Assert.Equal("SUCCEEDED", (await desk.RunAsync(OperationKind.RebuildProjections, OperationArguments.None)).State);

        Assert.Equal(rows, await RowsAsync(county));
    }

    [Fact]
    public async Task A_repeat_gets_its_first_answer()
    {
        var county = await RaisedAsync();
        var id = await county.RegisterHouseholdAsync("repeated");
        var member = TestCounty.Value(await county.Household(id).GetAsync(county.Reading, full: true)).Members[0];

        var first = TestCounty.Accepted(await county.Household(id).ExecuteAsync(county.Request(1), Erase(member)));
        var again = TestCounty.Accepted(await county.Household(id).ExecuteAsync(county.Request(1), Erase(member)));

        Assert.Equal((first.Position, first.Version), (again.Position, again.Version));
    }

    [Fact]
    public async Task A_merge_carries_no_particulars_on()
    {
        var county = await RaisedAsync();
        var (loser, winner) = (await county.RegisterHouseholdAsync("loser"), await county.RegisterHouseholdAsync("winner"));
        var member = TestCounty.Value(await county.Household(loser).GetAsync(county.Reading, full: true)).Members[0];
        TestCounty.Accepted(await county.Household(loser).ExecuteAsync(county.Request(), Erase(member)));

        TestCounty.Accepted(await county.Coordinator.MergeHouseholdAsync(county.Request(), loser, new MergeHousehold(winner, "并户", null)));

        var carried = TestCounty.Value(await county.Household(winner).GetAsync(county.Reading, full: true)).Members.Single(one => one.PersonId == member.PersonId);
        Assert.Equal((null, TestCounty.FirstDay), (carried.Name, carried.ErasedOn));
        Assert.Null(await silo.Services.GetRequiredService<ILedger>().FindKeyAsync(county.Code, member.PersonId, Token));
    }

    private static EraseMember Erase(MemberView member) => new(EntityId.Parse<PersonId>(member.PersonId), "王主任", "本人申请");

    private async Task<TestCounty> RaisedAsync()
    {
        var county = await silo.FoundAsync();
        var raised = TestCounty.Value(await silo.Grains.GetGrain<ILedgerFormatGrain>(county.Code.Value).RaiseAsync(county.Request(), 0));
        Assert.Equal(LedgerFormat.Newest, raised.Now);
        return county;
    }

    private async Task<string[]> EntriesAsync(TestCounty county, HouseholdId id) =>
        [.. TestCounty.Value(await silo.Grains.GetGrain<ILedgerQueryGrain>(county.Code.Value)
            .OfSubjectAsync(county.Reading, id.Value, 0, 100, null, false, full: true)).Select(entry => entry.PayloadJson)];

    private async Task<bool> FoundByNameAsync(TestCounty county, string name)
    {
        var hash = silo.Services.GetRequiredService<ISealer>().LookupHash(county.Code, name);
        return (await RowsAsync(county)).Exists(row => row.Contains(hash, StringComparison.Ordinal));
    }

    // Operations list themselves: their rows come and go with each run.
    private async Task<List<string>> RowsAsync(TestCounty county)
    {
        var lines = new List<string>();
        await foreach (var line in silo.Services.GetRequiredService<IProjectionStore>().DumpAsync(county.Code, Token))
        {
            if (!line.StartsWith("operation_row", StringComparison.Ordinal))
                lines.Add(line);
        }

        return lines;
    }
}
