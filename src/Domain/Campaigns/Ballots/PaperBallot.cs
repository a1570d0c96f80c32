namespace Lianxin.Domain.Campaigns.Ballots;

/// <summary>A paper ballot as a clerk typed it.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Token">The token printed on it, as typed.</param>
/// <param name="Ratings">What is ticked.</param>
[GenerateSerializer, Immutable, Alias("lx.PaperBallot")]
public sealed record PaperBallot([property: Id(0)] int Line, [property: Id(1)] string Token, [property: Id(2)] ImmutableArray<BallotRating> Ratings);
