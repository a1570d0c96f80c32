using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Campaigns.Ballots;
using Lianxin.Domain.Campaigns.Tallies;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;

namespace Lianxin.Contracts.Campaigns;

/// <summary>A social evaluation; its key is a campaign id. Most verbs are commands; those that deal with tokens and ballots are here.</summary>
[Alias("lx.ICampaignGrain")]
public interface ICampaignGrain : ISubjectGrain
{
    /// <summary>Reads its state.</summary>
    [Alias("Get")]
    Task<Answer<CampaignView>> GetAsync(ReadContext context);

    /// <summary>Issues tokens. They are given once: a repeated request is answered without them.</summary>
    [Alias("IssueTokens")]
    Task<IssuedTokens> IssueTokensAsync(CommandContext context, TokenOrder order);

    /// <summary>Lists the households drawn, drawn again from the ledger.</summary>
    /// <param name="context">Caller.</param>
    /// <param name="draw">Which draw, from 1.</param>
    [Alias("Raters")]
    [ResponseTimeout("00:02:00")]
    Task<Answer<DrawnRaters>> RatersAsync(ReadContext context, int draw);

    /// <summary>The ballot that a token casts, with what it has cast.</summary>
    /// <param name="context">Whoever calls: it is not looked at.</param>
    /// <param name="token">As typed.</param>
    [Alias("Ballot")]
    Task<Answer<BallotPaper>> BallotAsync(ReadContext context, string token);

    /// <summary>Casts a ballot. The same again changes nothing. Neither who calls nor when is kept.</summary>
    /// <param name="context">Whoever calls: it is not looked at.</param>
    /// <param name="token">As typed.</param>
    /// <param name="ratings">What it says.</param>
    /// <param name="replace">Whether it may replace another that the token has cast.</param>
    /// <returns>Why not, or null.</returns>
    [Alias("Cast")]
    Task<Refusal?> CastAsync(ReadContext context, string token, ImmutableArray<BallotRating> ratings, bool replace);

    /// <summary>Takes paper ballots that two clerks typed alike; with any difference the others are listed, and not taken.</summary>
    [Alias("ImportPaper")]
    Task<PaperOutcome> ImportPaperAsync(CommandContext context, PaperFiles files);

    /// <summary>Closes: ballots enter the ledger sorted by key, and are counted.</summary>
    [Alias("Close")]
    [ResponseTimeout("00:02:00")]
    Task<CommandReply> CloseAsync(CommandContext context, CloseCampaign command);

    /// <summary>The results as they are shown.</summary>
    /// <param name="context">Caller; whoever holds <c>campaign.write</c> sees them from the closing.</param>
    /// <param name="token">A rater's token, or empty.</param>
    [Alias("Results")]
    Task<Answer<ImmutableArray<PublishedSubject>>> ResultsAsync(ReadContext context, string token);
}
