using Lianxin.Contracts.Formats;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Ledger.Formats;

namespace Lianxin.Grains.Tests.Subjects;

/// <summary>What a later format brings is refused with a way out until the format is raised.</summary>
public sealed class FormatTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task What_needs_a_later_format_is_refused_says_what_to_do_and_goes_through_afterwards()
    {
        var county = await silo.FoundAsync();
        var id = await county.RegisterHouseholdAsync("early");
        var person = TestCounty.Value(await county.Household(id).GetAsync(county.Reading, full: false)).Members[0].PersonId;
        var erase = new EraseMember(EntityId.Parse<PersonId>(person), "王主任", "本人申请");
        var formats = silo.Grains.GetGrain<ILedgerFormatGrain>(county.Code.Value);

        var refused = (await county.Household(id).ExecuteAsync(county.Request(1), erase)).Refusal!;
        Assert.Equal(RefusalCode.FormatTooLow, refused.Code);
        Assert.Contains("raise-format", refused.Message, StringComparison.Ordinal);
        Assert.Contains("raise-format", refused.MessageZh, StringComparison.Ordinal);

        Assert.Equal(new RaisedFormat(1, 2), TestCounty.Value(await formats.RaiseAsync(county.Request(), 0)));
        TestCounty.Accepted(await county.Household(id).ExecuteAsync(county.Request(1), erase));
        Assert.Equal(new RaisedFormat(2, 2), TestCounty.Value(await formats.RaiseAsync(county.Request(), 0)));
    }

    [Fact]
    public async Task A_format_that_this_release_does_not_read_is_not_raised_to()
    {
        var county = await silo.FoundAsync();

        var refusal = (await silo.Grains.GetGrain<ILedgerFormatGrain>(county.Code.Value).RaiseAsync(county.Request(), LedgerFormat.Newest + 1)).Refusal;

        Assert.Equal(RefusalCode.OlderSiloLives, refusal?.Code);
    }
}
