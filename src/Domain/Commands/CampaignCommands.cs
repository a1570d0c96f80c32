using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Commands;

/// <summary>Creates a campaign. Refused when its stream exists.</summary>
/// <param name="Year">The year it belongs to.</param>
/// <param name="Title">One line, 1–100 characters.</param>
/// <param name="Terms">What is asked of whom.</param>
[GenerateSerializer, Immutable, Alias("lx.CreateCampaign")]
public sealed record CreateCampaign([property: Id(0)] int Year, [property: Id(1)] string Title, [property: Id(2)] CampaignTerms Terms) : SubjectCommand;

/// <summary>Draws the people's raters from the households that are active as of the ledger's head.</summary>
/// <param name="Divisions">Whose households; empty for the whole county.</param>
/// <param name="Seed">8–64 letters, digits and hyphens, said in public before; recorded.</param>
/// <param name="Reserve">How many more to draw as a reserve, 0–10,000.</param>
[GenerateSerializer, Immutable, Alias("lx.DrawRaters")]
public sealed record DrawRaters([property: Id(0)] ImmutableArray<DivisionId> Divisions, [property: Id(1)] string Seed, [property: Id(2)] int Reserve) : SubjectCommand;

/// <summary>Issues tokens to be printed.</summary>
/// <param name="Class">For whom.</param>
/// <param name="Subjects">Whom their ballots rate; empty for all.</param>
/// <param name="Handlers">Who handles the envelopes, at least one.</param>
/// <param name="Keys">The tokens' keyed hashes, 1–2,000, ascending.</param>
[GenerateSerializer, Immutable, Alias("lx.IssueTokens")]
public sealed record IssueTokens(
    [property: Id(0)] RaterClass Class,
    [property: Id(1)] ImmutableArray<string> Subjects,
    [property: Id(2)] ImmutableArray<CadreId> Handlers,
    [property: Id(3)] ImmutableArray<string> Keys) : SubjectCommand;

/// <summary>Makes a batch of tokens void before the campaign opens, because its paper was lost.</summary>
/// <param name="Batch">The batch, from 1.</param>
/// <param name="Reason">Free text, 1–500 characters.</param>
[GenerateSerializer, Immutable, Alias("lx.VoidTokens")]
public sealed record VoidTokens([property: Id(0)] int Batch, [property: Id(1)] string Reason) : SubjectCommand;

/// <summary>Draft → Open.</summary>
[GenerateSerializer, Immutable, Alias("lx.OpenCampaign")]
public sealed record OpenCampaign : SubjectCommand;

/// <summary>Notes that paper ballots were put with the others.</summary>
/// <param name="Clerks">Who typed the two files.</param>
/// <param name="FileHashes">SHA-256 of each.</param>
/// <param name="Agreed">Ballots taken.</param>
/// <param name="Refused">Ballots not taken.</param>
[GenerateSerializer, Immutable, Alias("lx.RecordPaperBallots")]
public sealed record RecordPaperBallots(
    [property: Id(0)] ImmutableArray<string> Clerks, [property: Id(1)] ImmutableArray<string> FileHashes, [property: Id(2)] int Agreed, [property: Id(3)] int Refused)
    : SubjectCommand;

/// <summary>Open → Closed: the ballots enter the ledger and are counted.</summary>
[GenerateSerializer, Immutable, Alias("lx.CloseCampaign")]
public sealed record CloseCampaign : SubjectCommand;

/// <summary>Closed → Published: raters see the results at once, everybody after the days that the terms name.</summary>
[GenerateSerializer, Immutable, Alias("lx.PublishCampaign")]
public sealed record PublishCampaign : SubjectCommand;
