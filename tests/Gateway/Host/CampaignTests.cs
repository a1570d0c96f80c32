using System.Net;
using System.Net.Http.Json;
using Grpc.Core;

namespace Lianxin.Gateway.Tests.Host;

/// <summary>Social evaluations through the service.</summary>
public sealed class CampaignTests(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    private Campaigns.CampaignsClient Client => new(gateway.Channel);

    [Fact]
    public async Task A_ballot_is_cast_by_token_over_json_without_an_account()
    {
        var (campaign, rated, tokens) = await OpenAsync(6);
        foreach (var token in tokens)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/{campaign}:cast") { Content = JsonContent.Create(new { token, ratings = new[] { new { subject = rated, answers = new[] { "SATISFIED", "DISSATISFIED" } } } }) };
            request.Headers.Add("lianxin-principal", "NOBODY WE KNOW");
            using var response = await gateway.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        var ballot = await Client.GetBallotAsync(new() { Name = campaign, Token = tokens[0] });
        Assert.Equal((rated, "王五"), (ballot.Subjects[0].Name, ballot.Subjects[0].DisplayName));
        Assert.Equal(["SATISFIED", "DISSATISFIED"], Assert.Single(ballot.Cast).Answers);
        await Client.CloseCampaignAsync(new() { Name = campaign, RequestId = RunningGateway.NewId() });
        var result = Assert.Single((await Client.ListCampaignResultsAsync(new() { Parent = campaign })).Results);
        Assert.Equal((rated, "60", 6, false), (result.Subject, result.Score.Value, result.Ballots, result.Whole));
        Assert.Equal([6, 0, 0], result.Classes[0].Aspects[0].Counts);
        Assert.Equal(("0.6097", "1"), (result.Classes[0].Aspects[0].Lower.Value, result.Classes[0].Aspects[0].Upper.Value));
    }

    [Fact]
    public async Task Raters_see_published_results_first()
    {
        var (campaign, rated, tokens) = await OpenAsync(5);
        await CastAsync(campaign, tokens[0], rated, "SATISFIED");
        await Client.CloseCampaignAsync(new() { Name = campaign, RequestId = RunningGateway.NewId() });
        Assert.Equal(StatusCode.FailedPrecondition, await CodeAsync(() => ResultsAsync(campaign, tokens[1])));
        await Client.PublishCampaignAsync(new() { Name = campaign, RequestId = RunningGateway.NewId() });
        var shown = Assert.Single((await ResultsAsync(campaign, tokens[1])).Results);
        Assert.True(Assert.Single(shown.Classes).Suppressed);
        Assert.True(shown.Whole);
        Assert.False(shown.HasBallots);
        Assert.Equal(StatusCode.NotFound, await CodeAsync(() => ResultsAsync(campaign, new string('0', 26))));
    }

    [Fact]
    public async Task Spent_foreign_and_malformed_casts_are_told_apart()
    {
        var (campaign, rated, tokens) = await OpenAsync(1);
        await CastAsync(campaign, tokens[0], rated, "SATISFIED");
        await CastAsync(campaign, tokens[0], rated, "SATISFIED");
        Assert.Equal(StatusCode.AlreadyExists, await CodeAsync(() => CastAsync(campaign, tokens[0], rated, "DISSATISFIED")));
        Assert.Equal(StatusCode.NotFound, await CodeAsync(() => CastAsync(campaign, new string('0', 26), rated, "SATISFIED")));
        Assert.Equal(StatusCode.InvalidArgument, await CodeAsync(() => CastAsync(campaign, tokens[0], rated, "SPLENDID")));
        Assert.Equal(StatusCode.InvalidArgument, await CodeAsync(() => CastAsync(campaign, tokens[0], "households/x", "SATISFIED")));
        Assert.Equal(StatusCode.InvalidArgument, await CodeAsync(() => CastAsync("campaigns/T-1", tokens[0], rated, "SATISFIED")));
        Assert.Equal(StatusCode.NotFound, await CodeAsync(() => CastAsync("campaigns/T-511323-0000000000000000", tokens[0], rated, "SATISFIED")));
        await Client.CloseCampaignAsync(new() { Name = campaign, RequestId = RunningGateway.NewId() });
        Assert.Equal(StatusCode.FailedPrecondition, await CodeAsync(() => CastAsync(campaign, tokens[0], rated, "SATISFIED")));
    }

    [Fact]
    public async Task Paper_that_one_clerk_typed_twice_is_refused_and_differences_are_listed()
    {
        var (campaign, rated, tokens) = await OpenAsync(2);
        PaperFile File(string clerk, params string[] answers)
        {
            var file = new PaperFile { Clerk = clerk, Hash = new string('a', 64) };
            file.Ballots.AddRange(answers.Select((answer, at) => new PaperBallot { Token = tokens[at], Ratings = { Rating(rated, answer) } }));
            return file;
        }

        var request = new ImportPaperBallotsRequest { Name = campaign, First = File("a", "SATISFIED", "SATISFIED"), Second = File("a", "SATISFIED"), RequestId = RunningGateway.NewId() };
        Assert.Equal(StatusCode.InvalidArgument, await CodeAsync(() => Client.ImportPaperBallotsAsync(request).ResponseAsync));
        request.Second.Clerk = "b";
        var outcome = await Client.ImportPaperBallotsAsync(request);
        Assert.Equal((1, 2, 0), (outcome.Agreed, Assert.Single(outcome.Differences).First, outcome.Differences[0].Second));
        Assert.NotEmpty(outcome.Differences[0].MessageZh);
    }

    [Fact]
    public async Task A_draw_names_its_households()
    {
        var clerk = new Clerk(gateway);
        var household = await clerk.HouseholdAsync("李四");
        var (campaign, _) = await CreateAsync();
        await Client.DrawRatersAsync(new() { Name = campaign, Seed = "drawn-in-public", Reserve = 1, RequestId = RunningGateway.NewId() });
        Assert.Contains(household, (await Client.ListRatersAsync(new() { Parent = campaign, Draw = 1 })).Households);
        Assert.Equal("drawn-in-public", Assert.Single((await Client.GetCampaignAsync(new() { Name = campaign })).Draws).Seed);
        Assert.Contains((await Client.ListCampaignsAsync(new() { Parent = RunningGateway.County })).Campaigns, one => one.Name == campaign);
    }

    private async Task<(string Campaign, string Rated)> CreateAsync()
    {
        var clerk = new Clerk(gateway);
        var rated = await clerk.CadreAsync(await clerk.BodyAsync("农业农村局"));
        var yaml = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "cadres.yaml"))).Replace("subjects: []", $"subjects: [{rated.Split('/')[1]}]", StringComparison.Ordinal);
        return ((await Client.CreateCampaignAsync(new() { Parent = RunningGateway.County, Yaml = yaml, RequestId = RunningGateway.NewId() })).Created[0], rated);
    }

    private async Task<(string Campaign, string Rated, string[] Tokens)> OpenAsync(int tokens)
    {
        var (campaign, rated) = await CreateAsync();
        var issued = await Client.IssueTokensAsync(new() { Name = campaign, Class = RaterClass.Peers, Handlers = { rated }, Count = tokens, RequestId = RunningGateway.NewId() });
        await Client.OpenCampaignAsync(new() { Name = campaign, RequestId = RunningGateway.NewId() });
        return (campaign, rated, [.. issued.Tokens]);
    }

    private async Task<ListCampaignResultsResponse> ResultsAsync(string campaign, string token) => await Client.ListRaterResultsAsync(new() { Parent = campaign, Token = token });

    private async Task<CastBallotResponse> CastAsync(string campaign, string token, string rated, string answer) =>
        await Client.CastBallotAsync(new() { Name = campaign, Token = token, Ratings = { Rating(rated, answer) } });

    private static BallotRating Rating(string rated, string answer) => new() { Subject = rated, Answers = { answer, answer } };

    private static async Task<StatusCode> CodeAsync(Func<Task> call) => (await Assert.ThrowsAsync<RpcException>(call)).StatusCode;
}
