using Lianxin.Contracts.Campaigns;
using Lianxin.Contracts.Calls;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Campaigns.Ballots;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Tests.Hosting;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Campaigns;

/// <summary>A county with a campaign on two cadres, and a cadre without links to handle envelopes.</summary>
internal sealed class CampaignCounty(SiloFixture silo, TestCounty county)
{
    public TestCounty County => county;

    public CadreId First { get; private set; }

    public CadreId Second { get; private set; }

    public CadreId Handler { get; private set; }

    public string Id { get; private set; } = string.Empty;

    public ICampaignGrain Grain => silo.Grains.GetGrain<ICampaignGrain>(Id);

    public ICampaignDirectoryGrain Directory => silo.Grains.GetGrain<ICampaignDirectoryGrain>(county.Code.Value);

    public static async Task<CampaignCounty> CreateAsync(SiloFixture silo)
    {
        var made = new CampaignCounty(silo, await silo.FoundAsync());
        made.First = await made.County.RegisterCadreAsync("first");
        made.Second = await made.County.RegisterCadreAsync("second");
        made.Handler = await made.County.RegisterCadreAsync("handler");
        made.Id = Accepted(await made.Directory.CreateAsync(made.County.Request(), made.Yaml())).Created[0];
        return made;
    }

    public string Yaml() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cadres.yaml"))
        .Replace("subjects: []", $"subjects: [{First}, {Second}]", StringComparison.Ordinal);

    public async Task<ImmutableArray<string>> TokensAsync(RaterClass raters, int count, CommandContext? request = null)
    {
        var issued = await Grain.IssueTokensAsync(request ?? county.Request(), new TokenOrder(raters, [], [Handler], count, string.Empty));
        Accepted(issued.Reply);
        return issued.Tokens;
    }

    public async Task OpenAsync() => Accepted(await Grain.ExecuteAsync(county.Request(), new OpenCampaign()));

    public async Task CloseAsync() => Accepted(await Grain.CloseAsync(county.Request(), new CloseCampaign()));

    public ImmutableArray<BallotRating> Ratings(string answer) => [new(First.Value, [answer, answer])];
}
