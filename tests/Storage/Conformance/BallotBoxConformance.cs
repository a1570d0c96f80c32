using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Ballots;

namespace Lianxin.Storage.Tests.Conformance;

/// <summary>Ballots while a campaign is open: durable, replaceable, none after the seal.</summary>
public abstract class BallotBoxConformance(IStorePlace place) : StoreTests(place)
{
    private static readonly CampaignId Campaign = EntityId.Derive<CampaignId>(Samples.County, "campaign");
    private static readonly CampaignId Other = EntityId.Derive<CampaignId>(Samples.County, "other");

    private IBallotBox Box => Store.Ballots;

    [Fact]
    public async Task What_was_cast_outlives_a_restart_and_is_read_by_key()
    {
        await Box.PutUpAsync(Campaign, Token);
        foreach (var key in (string[])["c", "a", "b"])
            Assert.True(await Box.CastAsync(Campaign, new(key, "AB"), Token));
        await ReopenAsync();

        Assert.Equal(["a", "b", "c"], (await Box.ReadAsync(Campaign, Token)).Select(ballot => ballot.Key));
        Assert.Equal("AB", await Box.FindAsync(Campaign, "b", Token));
        Assert.Null(await Box.FindAsync(Other, "b", Token));
    }

    [Fact]
    public async Task A_key_holds_its_last_ballot()
    {
        await Box.PutUpAsync(Campaign, Token);
        await Box.CastAsync(Campaign, new("a", "A-"), Token);
        await Box.PutUpAsync(Campaign, Token);
        await Box.CastAsync(Campaign, new("a", "B-"), Token);

        Assert.Equal([new CountedBallot("a", "B-")], await Box.ReadAsync(Campaign, Token));
    }

    [Fact]
    public async Task A_box_that_is_sealed_or_not_put_up_takes_none()
    {
        Assert.False(await Box.CastAsync(Campaign, new("a", "A"), Token));
        await Box.PutUpAsync(Campaign, Token);
        await Box.SealAsync(Campaign, Token);
        await Box.PutUpAsync(Campaign, Token);
        Assert.False(await Box.CastAsync(Campaign, new("a", "A"), Token));
        await Box.SealAsync(Other, Token);
        Assert.False(await Box.CastAsync(Other, new("a", "A"), Token));
    }

    /// <summary>Every cast that was told yes is read after the seal, whatever ran at the same time.</summary>
    [Fact]
    public async Task What_was_cast_before_the_seal_is_counted()
    {
        await Box.PutUpAsync(Campaign, Token);
        var casts = Enumerable.Range(0, 40).Select(async n => (Key: $"k{n:00}", Taken: await Box.CastAsync(Campaign, new($"k{n:00}", "A"), Token))).ToArray();
        await casts[0];
        await Box.SealAsync(Campaign, Token);
        var read = await Box.ReadAsync(Campaign, Token);

        Assert.Equal((await Task.WhenAll(casts)).Where(cast => cast.Taken).Select(cast => cast.Key), read.Select(ballot => ballot.Key));
    }

    [Fact]
    public async Task An_emptied_box_keeps_its_seal_and_another_campaigns_ballots_stay()
    {
        foreach (var campaign in (CampaignId[])[Campaign, Other])
        {
            await Box.PutUpAsync(campaign, Token);
            await Box.CastAsync(campaign, new("a", "A"), Token);
        }

        await Box.SealAsync(Campaign, Token);
        await Box.EmptyAsync(Campaign, Token);

        Assert.Empty(await Box.ReadAsync(Campaign, Token));
        Assert.False(await Box.CastAsync(Campaign, new("a", "A"), Token));
        Assert.Single(await Box.ReadAsync(Other, Token));
    }
}
