using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Campaigns;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Campaigns.Ballots;
using Lianxin.Domain.Campaigns.Sampling;
using Lianxin.Domain.Campaigns.Tallies;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Ballots;
using Lianxin.Ledger.Models;

namespace Lianxin.Grains.Campaigns;

/// <summary>The shell of a campaign. Ballots lie in the box until the closing puts them into the stream; casting leaves nothing else anywhere.</summary>
internal sealed class CampaignGrain(IGrainContext context, SubjectServices services, CampaignSources sources, IBallotBox box)
    : SubjectGrain<CampaignState>(context, services), ICampaignGrain
{
    private CampaignId _id;

    protected override StreamModel<CampaignState> Model => StreamModels.Campaign;

    public Task<Answer<CampaignView>> GetAsync(ReadContext context) => AnswerAsync(context, () => ValueTask.FromResult(CampaignViews.Of(State)));

    public async Task<IssuedTokens> IssueTokensAsync(CommandContext context, TokenOrder order)
    {
        var tokens = Enumerable.Range(0, Math.Clamp(order.Count, 0, TokenRules.MostTokens + 1)).Select(_ => BallotToken.New())
            .ToDictionary(KeyOf, token => token, StringComparer.Ordinal);
        var keys = tokens.Keys.Order(StringComparer.Ordinal).ToImmutableArray();
        var reply = await ExecuteAsync(context, new IssueTokens(order.Class, order.Subjects, order.Handlers, keys) { Etag = order.Etag });
        return new(reply, reply.Refusal is null && keys.All(State.Keys.ContainsKey) ? [.. tokens.Values] : []);
    }

    public async Task<Answer<DrawnRaters>> RatersAsync(ReadContext context, int draw)
    {
        var known = await AnswerAsync(context, () => ValueTask.FromResult(State.Draws));
        if (known.Refusal is not null)
            return new(default, known.AsOf, known.Refusal);
        if (draw < 1 || draw > known.Value.Length)
            return new(default, known.AsOf, new Refusal(RefusalCode.NotFound, $"there is no draw {draw}", $"没有第{draw}次抽取", "draw"));
        return await AnswerAsync(context, async () =>
        {
            var (sample, reserve) = CampaignDraw.Again(known.Value[draw - 1], await sources.FrameAsync(County, known.Value[draw - 1]));
            return new DrawnRaters(sample, reserve);
        });
    }

    public Task<Answer<BallotPaper>> BallotAsync(ReadContext context, string token) => OnTokenAsync(context, token, async key =>
    {
        var batch = State.BatchOf(key)!;
        var names = await sources.NamesAsync(County, batch.Subjects);
        return CampaignViews.Paper(State, batch, names, await box.FindAsync(_id, key));
    });

    public async Task<Refusal?> CastAsync(ReadContext context, string token, ImmutableArray<BallotRating> ratings, bool replace)
    {
        var answer = await OnTokenAsync(context, token, async key => await PutInAsync(key, ratings, replace));
        return answer.Refusal ?? answer.Value;
    }

    public async Task<PaperOutcome> ImportPaperAsync(CommandContext context, PaperFiles files)
    {
        var open = await AnswerAsync(new ReadContext(context.Caller), () => ValueTask.FromResult(State.Stage));
        if (open.Refusal is { } missing)
            return new(CommandReply.Refused(missing), 0, []);
        if (State.Stage != CampaignStage.Open)
            return new(await ExecuteAsync(context, new RecordPaperBallots(files.Clerks, files.FileHashes, 0, 0)), 0, []);
        var (agreed, differences) = DoubleEntry.Compare(State, KeyOfTyped, files.First, files.Second);
        await box.PutUpAsync(_id);
        var paper = new PaperCasting(box, _id);
        foreach (var ballot in agreed)
            await paper.CastAsync(ballot);
        var refused = differences.Length + paper.Refused;
        var reply = await ExecuteAsync(context, new RecordPaperBallots(files.Clerks, files.FileHashes, paper.Taken, refused));
        return new(reply, paper.Taken, [.. differences, .. paper.Differences]);
    }

    public async Task<CommandReply> CloseAsync(CommandContext context, CloseCampaign command)
    {
        var reply = await ExecuteAsync(context, command);
        if (reply.Refusal is null)
            await box.EmptyAsync(_id);
        return reply;
    }

    public async Task<Answer<ImmutableArray<PublishedSubject>>> ResultsAsync(ReadContext context, string token)
    {
        var present = await PresentAsync();
        var known = await AnswerAsync(context, () => ValueTask.FromResult(State.Stage));
        var rated = KeyOfTyped(token) is { } key && State.BatchOf(key) is not null;
        var refusal = known.Refusal ?? (token.Length > 0 && !rated ? CastRules.Unknown : null)
            ?? ResultRules.Check(State, present!.Today, context.Caller.Has("campaign.write"), rated);
        return refusal is null
            ? new([.. PublishedResults.Of(State)], known.AsOf)
            : new(default, known.AsOf, refusal);
    }

    protected override bool TryStream(string key, out StreamId stream)
    {
        var valid = EntityId.TryParse(key, out _id);
        stream = valid ? StreamId.Of(_id) : default;
        return valid;
    }

    protected override async ValueTask<Decision<ISubjectEvent>> DecideAsync(
        CampaignState state, SubjectCommand command, CountyPresent present, CommandScope scope, DivisionId? subjectVillage)
    {
        var applies = EtagRules.Check(command, state.Version) is null;
        var around = (command, state.Stage) switch
        {
            (DrawRaters draw, CampaignStage.Draft) when applies => await sources.ForDrawAsync(County, draw),
            (IssueTokens tokens, CampaignStage.Draft) when applies => await sources.ForTokensAsync(County, tokens, scope.Today),
            (CloseCampaign, CampaignStage.Open) when applies => await SealAsync(state),
            _ => new CampaignSurroundings(),
        };
        return CampaignRules.Decide(state, _id, command, scope, around);
    }

    /// <summary>No ballot is taken from here on: what is read then is all there ever was. A closing that fails after it is sent again.</summary>
    private async Task<CampaignSurroundings> SealAsync(CampaignState state)
    {
        await box.SealAsync(_id);
        return new() { Ballots = [.. await box.ReadAsync(_id)], Gifts = await sources.GiftsAsync(County, state) };
    }

    private async Task<Refusal?> PutInAsync(string key, ImmutableArray<BallotRating> ratings, bool replace)
    {
        if (BallotForm.Write(State.Terms!, State.BatchOf(key)!.Subjects, ratings, out var answers) is { } wrong)
            return wrong;
        if (CastRules.Spent(await box.FindAsync(_id, key), answers, replace) is { } spent)
            return spent;
        await box.PutUpAsync(_id);
        return await box.CastAsync(_id, new(key, answers)) ? null : CastRules.Closing;
    }

    private async Task<Answer<T>> OnTokenAsync<T>(ReadContext context, string token, Func<string, Task<T>> then)
    {
        var known = await AnswerAsync(context, () => ValueTask.FromResult(KeyOfTyped(token)));
        if (known.Refusal is not null)
            return new(default, known.AsOf, known.Refusal);
        return (known.Value is { } key ? CastRules.Judge(State, key) : CastRules.Unknown) is { } refusal
            ? new(default, known.AsOf, refusal)
            : await AnswerAsync(context, async () => await then(known.Value!));
    }

    private string? KeyOfTyped(string typed) => BallotToken.Read(typed) is { } token ? KeyOf(token) : null;

    private string KeyOf(string token) => Services.Sealer.LookupHash(County, BallotToken.Hashed(_id.Value, token));
}
