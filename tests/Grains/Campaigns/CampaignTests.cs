using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Campaigns.Ballots;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Tests.Hosting;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Campaigns;

public sealed class CampaignTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task A_campaign_goes_from_its_file_to_published_results_and_outlives_restarts()
    {
        var campaign = await CampaignCounty.CreateAsync(silo);
        var tokens = await campaign.TokensAsync(RaterClass.LowerLevel, 6);
        await campaign.OpenAsync();
        foreach (var token in tokens)
            Assert.Null(await campaign.Grain.CastAsync(campaign.County.Reading, token, campaign.Ratings("SATISFIED"), replace: false));
        await silo.RestartAsync();
        Assert.Equal("SATISFIED", Value(await campaign.Grain.BallotAsync(campaign.County.Reading, tokens[0])).Cast[0].Answers[0]);
        await campaign.CloseAsync();
        await silo.RestartAsync();

        var view = Value(await campaign.Grain.GetAsync(campaign.County.Reading));
        Assert.Equal((CampaignStage.Closed, 6, 2), (view.Stage, view.Ballots, view.Terms.Subjects.Length));
        var results = Value(await campaign.Grain.ResultsAsync(campaign.County.Reading, string.Empty));
        var rated = results.Single(subject => subject.Subject == campaign.First.Value);
        Assert.Equal((100m, (int?)6, 3), (rated.Score, rated.Ballots, rated.Missing.Length));
        Accepted(await campaign.Grain.ExecuteAsync(campaign.County.Request(), new PublishCampaign()));
        Assert.Equal(campaign.Id, Assert.Single(Value(await campaign.Directory.CampaignsAsync(campaign.County.Reading))).CampaignId);
    }

    [Fact]
    public async Task Spent_foreign_and_expired_tokens_get_errors_of_their_own()
    {
        var campaign = await CampaignCounty.CreateAsync(silo);
        var other = await CampaignCounty.CreateAsync(silo);
        var token = (await campaign.TokensAsync(RaterClass.Peers, 1))[0];
        var foreign = (await other.TokensAsync(RaterClass.Peers, 1))[0];
        Assert.Equal("casting has not begun", (await campaign.Grain.CastAsync(campaign.County.Reading, token, campaign.Ratings("SATISFIED"), replace: false))!.Message);
        await campaign.OpenAsync();

        Assert.Equal(RefusalCode.NotFound, (await campaign.Grain.CastAsync(campaign.County.Reading, foreign, campaign.Ratings("SATISFIED"), replace: false))!.Code);
        Assert.Equal(RefusalCode.NotFound, (await campaign.Grain.CastAsync(campaign.County.Reading, "scrawl", campaign.Ratings("SATISFIED"), replace: false))!.Code);
        Assert.Null(await campaign.Grain.CastAsync(campaign.County.Reading, $" {token.ToLowerInvariant().Insert(5, "-")}", campaign.Ratings("SATISFIED"), replace: false));
        Assert.Null(await campaign.Grain.CastAsync(campaign.County.Reading, token, campaign.Ratings("SATISFIED"), replace: false));
        Assert.Equal(RefusalCode.AlreadyExists, (await campaign.Grain.CastAsync(campaign.County.Reading, token, campaign.Ratings("DISSATISFIED"), replace: false))!.Code);
        Assert.Null(await campaign.Grain.CastAsync(campaign.County.Reading, token, campaign.Ratings("DISSATISFIED"), replace: true));
        await campaign.CloseAsync();
        Assert.Contains("expired", (await campaign.Grain.CastAsync(campaign.County.Reading, token, campaign.Ratings("SATISFIED"), replace: true))!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_told_once()
    {
        var campaign = await CampaignCounty.CreateAsync(silo);
        var request = campaign.County.Request(7);
        Assert.Equal(3, (await campaign.TokensAsync(RaterClass.Peers, 3, request)).Length);
        Assert.Empty(await campaign.TokensAsync(RaterClass.Peers, 3, request));
        Assert.Single(Value(await campaign.Grain.GetAsync(campaign.County.Reading)).Batches);
    }

    [Fact]
    public async Task A_linked_cadre_handles_no_envelopes_of_the_people()
    {
        var campaign = await CampaignCounty.CreateAsync(silo);
        await campaign.County.LeadAsync(await campaign.County.RegisterHouseholdAsync("led"), campaign.Handler);
        var order = new Contracts.Campaigns.TokenOrder(RaterClass.People, [], [campaign.Handler], 1, string.Empty);
        Assert.Equal(RefusalCode.Recused, (await campaign.Grain.IssueTokensAsync(campaign.County.Request(), order)).Reply.Refusal?.Code);
    }

    [Fact]
    public async Task A_draw_is_repeated_from_the_ledger_though_households_came_and_went_since()
    {
        var campaign = await CampaignCounty.CreateAsync(silo);
        var drawn = new HashSet<string>();
        for (var n = 0; n < 12; n++)
            drawn.Add((await campaign.County.RegisterHouseholdAsync($"drawn-{n}")).Value);
        Accepted(await campaign.Grain.ExecuteAsync(campaign.County.Request(), new DrawRaters([campaign.County.Township], "public-seed-2026", 5)));
        var first = Value(await campaign.Grain.RatersAsync(campaign.County.Reading, 1));
        await campaign.County.RegisterHouseholdAsync("later");
        await silo.RestartAsync();

        var again = Value(await campaign.Grain.RatersAsync(campaign.County.Reading, 1));
        Assert.Equal(first.Sample, again.Sample);
        Assert.Equal(12, first.Sample.Length);
        Assert.Empty(first.Reserve);
        Assert.True(drawn.SetEquals(first.Sample));
        Assert.Equal(RefusalCode.NotFound, (await campaign.Grain.RatersAsync(campaign.County.Reading, 2)).Refusal?.Code);
    }

    [Fact]
    public async Task Paper_ballots_typed_alike_are_taken_and_never_replace_what_was_cast()
    {
        var campaign = await CampaignCounty.CreateAsync(silo);
        var tokens = await campaign.TokensAsync(RaterClass.People, 3);
        await campaign.OpenAsync();
        Assert.Null(await campaign.Grain.CastAsync(campaign.County.Reading, tokens[2], campaign.Ratings("SATISFIED"), replace: false));
        PaperBallot Typed(int line, int token, string answer) => new(line, tokens[token], campaign.Ratings(answer));
        var hash = new string('0', 64);
        var outcome = await campaign.Grain.ImportPaperAsync(campaign.County.Request(), new(
            ["clerk-a", "clerk-b"], [hash, hash],
            [Typed(1, 0, "SATISFIED"), Typed(2, 1, "SATISFIED"), Typed(3, 2, "DISSATISFIED")], [Typed(1, 0, "SATISFIED"), Typed(2, 1, "DISSATISFIED"), Typed(3, 2, "DISSATISFIED")]));

        Accepted(outcome.Reply);
        Assert.Equal((1, 2), (outcome.Agreed, outcome.Differences.Length));
        Assert.Equal("SATISFIED", Value(await campaign.Grain.BallotAsync(campaign.County.Reading, tokens[2])).Cast[0].Answers[0]);
        Assert.Empty(Value(await campaign.Grain.BallotAsync(campaign.County.Reading, tokens[1])).Cast);
    }

    [Fact]
    public async Task Gifts_of_rated_cadres_before_the_opening_are_flagged_at_closing()
    {
        var campaign = await CampaignCounty.CreateAsync(silo);
        var household = await campaign.County.RegisterHouseholdAsync("given");
        await campaign.County.LeadAsync(household, campaign.First);
        Accepted(await campaign.County.Household(household).ExecuteAsync(
            campaign.County.Request(), new RecordMeasure(null, MeasureKind.Goods, 20_000, campaign.First, "送米面油", FirstDay)));
        await campaign.TokensAsync(RaterClass.Peers, 1);
        await campaign.OpenAsync();
        await campaign.CloseAsync();
        Assert.Equal(campaign.First, Assert.Single(Value(await campaign.Grain.GetAsync(campaign.County.Reading)).Gifts).Cadre);
    }

    [Fact]
    public async Task A_file_that_names_nobody_or_is_no_campaign_is_refused()
    {
        var campaign = await CampaignCounty.CreateAsync(silo);
        var unknown = campaign.Yaml().Replace(campaign.First.Value, campaign.County.Id<CadreId>("nobody").Value, StringComparison.Ordinal);
        Assert.Equal(RefusalCode.NotFound, (await campaign.Directory.CreateAsync(campaign.County.Request(), unknown)).Refusal?.Code);
        Assert.Equal(RefusalCode.LintFailed, (await campaign.Directory.CreateAsync(campaign.County.Request(), "year: x")).Refusal?.Code);
    }
}
