using Lianxin.Contracts.Calls;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Campaigns.Ballots;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;

namespace Lianxin.Contracts.Campaigns;

/// <summary>A campaign as read.</summary>
[GenerateSerializer, Immutable, Alias("lx.CampaignView")]
public sealed record CampaignView(
    [property: Id(0)] string CampaignId,
    [property: Id(1)] int Year,
    [property: Id(2)] string Title,
    [property: Id(3)] CampaignStage Stage,
    [property: Id(4)] CampaignTerms Terms,
    [property: Id(5)] ImmutableArray<DrawView> Draws,
    [property: Id(6)] ImmutableArray<TokenBatch> Batches,
    [property: Id(7)] DateOnly? OpenedOn,
    [property: Id(8)] DateOnly? ClosedOn,
    [property: Id(9)] DateOnly? PublishedOn,
    [property: Id(10)] int Ballots,
    [property: Id(11)] ImmutableArray<FlaggedGift> Gifts,
    [property: Id(12)] long Version);

/// <summary>A draw on record.</summary>
[GenerateSerializer, Immutable, Alias("lx.DrawView")]
public sealed record DrawView(
    [property: Id(0)] ImmutableArray<DivisionId> Divisions,
    [property: Id(1)] string Seed,
    [property: Id(2)] long Position,
    [property: Id(3)] string FrameHash,
    [property: Id(4)] int Frame,
    [property: Id(5)] int Size,
    [property: Id(6)] int Reserve);

/// <summary>Households drawn, in the order to be asked.</summary>
[GenerateSerializer, Immutable, Alias("lx.DrawnRaters")]
public sealed record DrawnRaters([property: Id(0)] ImmutableArray<string> Sample, [property: Id(1)] ImmutableArray<string> Reserve);

/// <summary>What tokens are asked for.</summary>
[GenerateSerializer, Immutable, Alias("lx.TokenOrder")]
public sealed record TokenOrder(
    [property: Id(0)] RaterClass Class,
    [property: Id(1)] ImmutableArray<string> Subjects,
    [property: Id(2)] ImmutableArray<CadreId> Handlers,
    [property: Id(3)] int Count,
    [property: Id(4)] string Etag);

/// <summary>Tokens issued.</summary>
/// <param name="Reply">The command's answer.</param>
/// <param name="Tokens">The tokens, the only time; none when refused or repeated.</param>
[GenerateSerializer, Immutable, Alias("lx.IssuedTokens")]
public sealed record IssuedTokens([property: Id(0)] CommandReply Reply, [property: Id(1)] ImmutableArray<string> Tokens);

/// <summary>A ballot to fill in.</summary>
/// <param name="Title">The campaign's title.</param>
/// <param name="Class">For whom it is.</param>
/// <param name="Subjects">Whom it rates, with their names.</param>
/// <param name="Aspects">What it asks.</param>
/// <param name="Scale">The answers.</param>
/// <param name="Cast">What the token has cast, empty before.</param>
[GenerateSerializer, Immutable, Alias("lx.BallotPaper")]
public sealed record BallotPaper(
    [property: Id(0)] string Title,
    [property: Id(1)] RaterClass Class,
    [property: Id(2)] ImmutableArray<NamedSubject> Subjects,
    [property: Id(3)] ImmutableArray<CampaignAspect> Aspects,
    [property: Id(4)] ImmutableArray<ScaleAnswer> Scale,
    [property: Id(5)] ImmutableArray<BallotRating> Cast);

/// <summary>Somebody on a ballot.</summary>
[GenerateSerializer, Immutable, Alias("lx.NamedSubject")]
public sealed record NamedSubject([property: Id(0)] string Id, [property: Id(1)] string Name);

/// <summary>Paper ballots as two clerks typed them.</summary>
[GenerateSerializer, Immutable, Alias("lx.PaperFiles")]
public sealed record PaperFiles(
    [property: Id(0)] ImmutableArray<string> Clerks,
    [property: Id(1)] ImmutableArray<string> FileHashes,
    [property: Id(2)] ImmutableArray<PaperBallot> First,
    [property: Id(3)] ImmutableArray<PaperBallot> Second);

/// <summary>What became of paper ballots.</summary>
[GenerateSerializer, Immutable, Alias("lx.PaperOutcome")]
public sealed record PaperOutcome(
    [property: Id(0)] CommandReply Reply, [property: Id(1)] int Agreed, [property: Id(2)] ImmutableArray<PaperDifference> Differences);

/// <summary>The campaigns of a county; its key is the county.</summary>
[Alias("lx.ICampaignDirectoryGrain")]
public interface ICampaignDirectoryGrain : IGrainWithStringKey
{
    /// <summary>Creates a campaign from a file; <c>Created[0]</c> is its id.</summary>
    [Alias("Create")]
    Task<CommandReply> CreateAsync(CommandContext context, string yaml);

    /// <summary>Lists campaigns, newest year first.</summary>
    [Alias("Campaigns")]
    Task<Answer<ImmutableArray<CampaignView>>> CampaignsAsync(ReadContext context);
}
