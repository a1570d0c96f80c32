namespace Lianxin.Domain.Campaigns.Ballots;

/// <summary>What a ballot says of one subject: an answer for every aspect.</summary>
/// <param name="Subject">The cadre or body.</param>
/// <param name="Answers">Code of an answer for each aspect, in the ballot's order.</param>
[GenerateSerializer, Immutable, Alias("lx.BallotRating")]
public sealed record BallotRating([property: Id(0)] string Subject, [property: Id(1)] ImmutableArray<string> Answers);
