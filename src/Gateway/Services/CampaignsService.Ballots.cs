namespace Lianxin.Gateway.Services;

/// <content>Ballots.</content>
internal sealed partial class CampaignsService
{
    public override async Task<Ballot> GetBallot(GetBallotRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Name, "name");
        var token = BallotInput.Token(input, request.Token, "token");
        var read = input.Read(context);
        input.Done();
        return (await Grain(id).BallotAsync(read, token)).Required().ToWire();
    }

    public override async Task<CastBallotResponse> CastBallot(CastBallotRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Name, "name");
        var token = BallotInput.Token(input, request.Token, "token");
        var ratings = BallotInput.Ratings(input, request.Ratings, "ratings");
        var read = input.Read(context);
        input.Done();
        return await Grain(id).CastAsync(read, token, ratings, request.Replace) is { } refusal ? throw refusal.ToException() : new CastBallotResponse();
    }

    public override async Task<ListCampaignResultsResponse> ListRaterResults(ListRaterResultsRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Parent, "parent");
        var token = BallotInput.Token(input, request.Token, "token");
        var read = input.Read(context);
        input.Done();
        return (await Grain(id).ResultsAsync(read, token)).ToWire();
    }

    public override async Task<ImportPaperBallotsResponse> ImportPaperBallots(ImportPaperBallotsRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CampaignId>(request.Name, "name");
        var files = BallotInput.Paper(input, request);
        var call = input.Command(request, context);
        input.Done();
        var outcome = await Grain(id).ImportPaperAsync(call, files);
        var response = new ImportPaperBallotsResponse { Agreed = outcome.Agreed, LedgerPosition = outcome.Reply.Accepted().Position };
        response.Differences.AddRange(outcome.Differences.Select(difference => new PaperDifference
        {
            First = difference.FirstLine, Second = difference.SecondLine, Message = difference.Reason, MessageZh = difference.ReasonZh,
        }));
        return response;
    }
}
