using Lianxin.Contracts.Campaigns;
using Lianxin.Domain.Commands;

namespace Lianxin.Gateway.Services;

/// <summary>Social evaluations: running them. What is done by token is beside, in a file of its own.</summary>
internal sealed partial class CampaignsService(IGrainFactory grains) : Campaigns.CampaignsBase
{
    private const int YamlLimit = 256 * 1024;
    private const int MostDivisions = 100;
    private const int MostSubjects = 1_000;
    private const int MostHandlers = 100;

    public override async Task<ListCampaignsResponse> ListCampaigns(ListCampaignsRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        var answer = await Directory(county).CampaignsAsync(read);
        var response = new ListCampaignsResponse { LedgerPosition = answer.AsOf };
        response.Campaigns.AddRange(answer.Listed().Select(CampaignMapping.ToWire));
        return response;
    }

    public override async Task<Campaign> GetCampaign(GetCampaignRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        return (await Grain(id).GetAsync(read)).Required().ToWire();
    }

    public override async Task<Receipt> CreateCampaign(CreateCampaignRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var yaml = input.Text(request.Yaml, "yaml", 1, YamlLimit);
        var call = input.Command(request, context);
        input.Done();
        var reply = (await Directory(county).CreateAsync(call, yaml)).Accepted();
        return reply.ToReceipt(Names.Of(reply.Created.FirstOrDefault()));
    }

    public override Task<Receipt> DrawRaters(DrawRatersRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Name, "name");
        var command = new DrawRaters(
            input.Ids<DivisionId>(request.Divisions, "divisions", 0, MostDivisions), input.Line(request.Seed, "seed", 1, 100), request.Reserve) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return Grain(id).SendAsync(call, command, Names.Of(id));
    }

    public override async Task<ListRatersResponse> ListRaters(ListRatersRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Parent, "parent");
        var draw = input.Number(request.Draw, "draw", 1, int.MaxValue);
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        var answer = await Grain(id).RatersAsync(read, draw);
        var raters = answer.Required();
        return new ListRatersResponse
        {
            Households = { raters.Sample.Select(Names.Of) }, Reserve = { raters.Reserve.Select(Names.Of) }, LedgerPosition = answer.AsOf,
        };
    }

    public override async Task<IssueTokensResponse> IssueTokens(IssueTokensRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Name, "name");
        input.Number(request.Subjects.Count, "subjects", 0, MostSubjects);
        var order = new TokenOrder(
            input.Word<Domain.Campaigns.RaterClass>(request.Class, "class"),
            [.. request.Subjects.Take(MostSubjects).Select((name, at) => input.Subject(name, $"subjects[{at}]", CadreId.Prefix, BodyId.Prefix).Id)],
            input.Ids<CadreId>(request.Handlers, "handlers", 1, MostHandlers),
            input.Number(request.Count, "count", 1, Domain.Campaigns.TokenRules.MostTokens),
            request.Etag);
        var call = input.Command(request, context);
        input.Done();
        var issued = await Grain(id).IssueTokensAsync(call, order);
        var reply = issued.Reply.Accepted();
        return new IssueTokensResponse { Tokens = { issued.Tokens }, Etag = reply.Version.ToEtag(), LedgerPosition = reply.Position };
    }

    public override Task<Receipt> VoidTokens(VoidTokensRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Name, "name");
        var command = new VoidTokens(input.Number(request.Batch, "batch", 1, int.MaxValue), request.Reason) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return Grain(id).SendAsync(call, command, Names.Of(id));
    }

    public override Task<Receipt> OpenCampaign(OpenCampaignRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Name, "name");
        var call = input.Command(request, context);
        input.Done();
        return Grain(id).SendAsync(call, new OpenCampaign { Etag = request.Etag }, Names.Of(id));
    }

    public override async Task<Receipt> CloseCampaign(CloseCampaignRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Name, "name");
        var call = input.Command(request, context);
        input.Done();
        return (await Grain(id).CloseAsync(call, new CloseCampaign { Etag = request.Etag })).ToReceipt(Names.Of(id));
    }

    public override Task<Receipt> PublishCampaign(PublishCampaignRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Name, "name");
        var call = input.Command(request, context);
        input.Done();
        return Grain(id).SendAsync(call, new PublishCampaign { Etag = request.Etag }, Names.Of(id));
    }

    public override async Task<ListCampaignResultsResponse> ListCampaignResults(ListCampaignResultsRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        return (await Grain(id).ResultsAsync(read, string.Empty)).ToWire();
    }

    private ICampaignDirectoryGrain Directory(CountyCode county) => grains.Known<ICampaignDirectoryGrain>(county.Value);

    private ICampaignGrain Grain(CampaignId id) => grains.Known<ICampaignGrain>(id.Value);
}
