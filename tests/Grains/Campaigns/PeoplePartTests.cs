using System.Text.Json;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Evaluations;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Grains.Tests.Operations;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Campaigns;

/// <summary>From a ballot to a total: a campaign's results as the people's part of a scheme.</summary>
public sealed class PeoplePartTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task A_campaign_is_counted_before_the_freeze_and_its_tally_is_where_the_explanation_ends()
    {
        var campaign = await CampaignCounty.CreateAsync(silo);
        await campaign.County.LeadAsync(await campaign.County.RegisterHouseholdAsync("led"), campaign.First);
        var tokens = await campaign.TokensAsync(RaterClass.Peers, 6);
        await campaign.OpenAsync();
        foreach (var token in tokens)
            Assert.Null(await campaign.Grain.CastAsync(campaign.County.Reading, token, campaign.Ratings("SATISFIED"), replace: false));
        var evaluation = await DraftAsync(campaign);
        await campaign.County.AdvanceToAsync(new DateOnly(2026, 12, 31));
        Assert.Equal(RefusalCode.WrongState, (await evaluation.ExecuteAsync(campaign.County.Request(), new FreezeEvaluation(null))).Refusal?.Code);
        await campaign.CloseAsync();
        var tallied = await campaign.County.HeadAsync() - 1;
        Accepted(await evaluation.ExecuteAsync(campaign.County.Request(), new FreezeEvaluation(null)));
        Assert.Equal("SUCCEEDED", (await RunAsync(campaign, evaluation, OperationKind.Score)).State);
        Assert.Equal("SUCCEEDED", (await RunAsync(campaign, evaluation, OperationKind.Reconcile)).State);

        var tree = JsonDocument.Parse(Value(await evaluation.ExplainAsync(campaign.County.Reading, campaign.First.Value))).RootElement;
        var people = tree.GetProperty("children")[0].GetProperty("children")[1];
        Assert.Equal("100", people.GetProperty("value").GetString());
        Assert.Equal(tallied, people.GetProperty("children")[0].GetProperty("positions")[0].GetInt64());
    }

    private async Task<OperationView> RunAsync(CampaignCounty campaign, IEvaluationGrain evaluation, OperationKind kind) =>
        await new OperationDesk(silo, campaign.County).RunAsync(kind, OperationArguments.Write(new ScoreArguments(evaluation.GetPrimaryKeyString())));

    private async Task<IEvaluationGrain> DraftAsync(CampaignCounty campaign)
    {
        var yaml = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "scheme-2026.yaml"), TestContext.Current.CancellationToken);
        var directory = silo.Grains.GetGrain<IEvaluationDirectoryGrain>(campaign.County.Code.Value);
        var adopted = Accepted(await directory.AdoptSchemeAsync(campaign.County.Request(), $"{yaml}\nparts: {{data: 70, people: 30, campaign: {campaign.Id}}}\n"));
        var grain = silo.Grains.GetGrain<IEvaluationGrain>(campaign.County.Id<EvaluationId>("year").Value);
        Accepted(await grain.ExecuteAsync(campaign.County.Request(), new DraftEvaluation(2026, adopted.Created[0])));
        return grain;
    }
}
