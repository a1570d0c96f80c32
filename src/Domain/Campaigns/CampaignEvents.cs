using Lianxin.Domain.Campaigns.Tallies;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Campaigns;

/// <summary>A campaign was created.</summary>
public sealed record CampaignCreated(CampaignId Campaign, int Year, string Title, CampaignTerms Terms, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>The people's raters were drawn: from this anybody draws the same again.</summary>
/// <param name="Divisions">Whose households; empty for the whole county.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Position">The frame is the active households as of this ledger position.</param>
/// <param name="FrameHash">SHA-256 of their ids in order, each ended by a line feed.</param>
/// <param name="Frame">How many they are.</param>
/// <param name="Size">How many are drawn.</param>
/// <param name="Reserve">How many more stand in reserve.</param>
/// <param name="OccurredOn">The day.</param>
public sealed record RatersDrawn(
    ImmutableArray<DivisionId> Divisions, string Seed, long Position, string FrameHash, int Frame, int Size, int Reserve, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>Tokens were issued. Only keyed hashes are stored, in their own order: which token lies in whose envelope is nowhere.</summary>
/// <param name="Class">What class of raters they are for.</param>
/// <param name="Subjects">Whom their ballots rate, in the ballot's order; empty for all.</param>
/// <param name="Handlers">Who handles the envelopes.</param>
/// <param name="Keys">The tokens' hashes, ascending.</param>
/// <param name="OccurredOn">The day.</param>
public sealed record TokensIssued(
    RaterClass Class, ImmutableArray<string> Subjects, ImmutableArray<CadreId> Handlers, ImmutableArray<string> Keys, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>Tokens were lost before they were handed out: none of the batch casts a ballot.</summary>
/// <param name="Batch">The batch, from 1 in the order of issue.</param>
/// <param name="Reason">Why.</param>
/// <param name="OccurredOn">The day.</param>
public sealed record TokensVoided(int Batch, Secret? Reason, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>Casting began.</summary>
public sealed record CampaignOpened(DateOnly OccurredOn) : ISubjectEvent;

/// <summary>Paper ballots that two clerks had typed were compared; those that agreed were put with the others.</summary>
/// <param name="Clerks">The two clerks' principals, in the order of the files.</param>
/// <param name="FileHashes">SHA-256 of their files.</param>
/// <param name="Agreed">Ballots that were taken.</param>
/// <param name="Refused">Ballots that were not.</param>
/// <param name="OccurredOn">The day.</param>
public sealed record PaperBallotsImported(
    ImmutableArray<string> Clerks, ImmutableArray<string> FileHashes, int Agreed, int Refused, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>Ballots as they stood at closing, ascending by key; several entries where there are many.</summary>
public sealed record BallotsCounted(ImmutableArray<CountedBallot> Ballots, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>One ballot: what was answered, and the hash of the token it came with. No time, no actor, no order.</summary>
/// <param name="Key">The token's hash.</param>
/// <param name="Answers">A letter for each subject and aspect, A for the scale's first answer, or <c>-</c>.</param>
[GenerateSerializer, Immutable, Alias("lx.CountedBallot")]
public sealed record CountedBallot([property: Id(0)] string Key, [property: Id(1)] string Answers);

/// <summary>What ballots say of some subjects: counts, and the figures they make. Several entries where there are many subjects.</summary>
/// <param name="Tallies">A tally for each subject and class with a ballot.</param>
/// <param name="Figures">The figures of these subjects.</param>
/// <param name="OccurredOn">The day.</param>
public sealed record SubjectsTallied(ImmutableArray<ClassTally> Tallies, ImmutableArray<SubjectFigure> Figures, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>Money or goods that rated cadres gave shortly before the campaign. A flag for people to look at: it changes no figure.</summary>
/// <param name="Gifts">The measures, by position.</param>
/// <param name="OccurredOn">The day.</param>
public sealed record GiftsFlagged(ImmutableArray<FlaggedGift> Gifts, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>One measure, within <see cref="GiftsFlagged"/>.</summary>
/// <param name="Position">The entry that recorded it.</param>
/// <param name="Cadre">Who gave.</param>
/// <param name="Day">When.</param>
[GenerateSerializer, Immutable, Alias("lx.FlaggedGift")]
public sealed record FlaggedGift([property: Id(0)] long Position, [property: Id(1)] CadreId Cadre, [property: Id(2)] DateOnly Day);

/// <summary>Casting ended.</summary>
/// <param name="Ballots">How many ballots there are.</param>
/// <param name="OccurredOn">The day.</param>
public sealed record CampaignClosed(int Ballots, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>The results were published: raters see them at once, everybody later.</summary>
public sealed record CampaignPublished(DateOnly OccurredOn) : ISubjectEvent;
