using Lianxin.Contracts.Campaigns;
using Ballots = Lianxin.Domain.Campaigns.Ballots;

namespace Lianxin.Gateway.Mapping;

/// <summary>Ballots on their way in.</summary>
internal static class BallotInput
{
    private const int MostRatings = 3_000;
    private const int MostAnswers = 6;
    private const int MostPaper = 5_000;
    private const int TokenMost = 104;

    public static string Token(Input input, string token, string field) => input.Line(token, field, 1, TokenMost);

    public static ImmutableArray<Ballots.BallotRating> Ratings(Input input, IReadOnlyList<BallotRating> ratings, string field)
    {
        input.Number(ratings.Count, field, 1, MostRatings);
        return [.. ratings.Take(MostRatings).Select((rating, at) => Rating(input, rating, $"{field}[{at}]"))];
    }

    public static PaperFiles Paper(Input input, ImportPaperBallotsRequest request)
    {
        var (first, second) = (input.Part(request.First, "first"), input.Part(request.Second, "second"));
        if (first.Clerk == second.Clerk)
            input.Refuse("second.clerk", "must be another than the first: a clerk can't check himself", "两份录入须由不同的人完成");
        return new(
            [Clerk(input, first, "first"), Clerk(input, second, "second")],
            [input.Line(first.Hash, "first.hash", 64, 64), input.Line(second.Hash, "second.hash", 64, 64)],
            Typed(input, first, "first"), Typed(input, second, "second"));
    }

    private static string Clerk(Input input, PaperFile file, string field)
    {
        var clerk = input.Line(file.Clerk, $"{field}.clerk", 1, 64);
        if (clerk.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('.' or '_' or '-')))
            input.Refuse($"{field}.clerk", "must be an account's name: a–z, 0–9, '.', '_', '-'", "录入人应为账号名");
        return clerk;
    }

    private static ImmutableArray<Ballots.PaperBallot> Typed(Input input, PaperFile file, string field)
    {
        input.Number(file.Ballots.Count, $"{field}.ballots", 1, MostPaper);
        return [.. file.Ballots.Take(MostPaper).Select((ballot, at) => new Ballots.PaperBallot(
            at + 1, Token(input, ballot.Token, $"{field}.ballots[{at}].token"), Ratings(input, ballot.Ratings, $"{field}.ballots[{at}].ratings")))];
    }

    private static Ballots.BallotRating Rating(Input input, BallotRating rating, string field)
    {
        input.Number(rating.Answers.Count, $"{field}.answers", 1, MostAnswers);
        return new(
            input.Subject(rating.Subject, $"{field}.subject", CadreId.Prefix, BodyId.Prefix).Id,
            [.. rating.Answers.Take(MostAnswers).Select((answer, at) => input.Line(answer, $"{field}.answers[{at}]", 1, 50))]);
    }
}
