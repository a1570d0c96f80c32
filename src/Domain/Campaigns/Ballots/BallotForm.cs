using Lianxin.Domain.Decisions;

namespace Lianxin.Domain.Campaigns.Ballots;

/// <summary>
/// A ballot as it is stored: a letter for each subject and aspect in the ballot's order, A for the scale's first answer, or <c>-</c> where a
/// subject is left out. Ballots of one form differ in nothing but what was answered.
/// </summary>
public static class BallotForm
{
    /// <summary>What stands for a subject left out.</summary>
    public const char None = '-';

    /// <summary>Writes a ballot.</summary>
    /// <param name="terms">What is asked.</param>
    /// <param name="subjects">Whom the ballot rates, in its order.</param>
    /// <param name="ratings">The ratings; a subject not named is left out.</param>
    /// <param name="answers">The letters, when nothing is refused.</param>
    /// <returns>Null, or <see cref="RefusalCode.InvalidField"/> with the rating's field.</returns>
    public static Refusal? Write(
        CampaignTerms terms, ImmutableArray<string> subjects, ImmutableArray<BallotRating> ratings, out string answers)
    {
        answers = string.Empty;
        if (ratings.IsDefaultOrEmpty)
            return Fields.Invalid("ratings", "is empty: rate somebody", "请至少评价一人");
        var letters = new char[subjects.Length * terms.Aspects.Length];
        Array.Fill(letters, None);
        for (var at = 0; at < ratings.Length; at++)
        {
            if (Fill(terms, subjects, ratings[at], $"ratings[{at}]", letters) is { } refusal)
                return refusal;
        }

        answers = new string(letters);
        return null;
    }

    /// <summary>Reads what a ballot says of one subject.</summary>
    /// <param name="answers">The letters.</param>
    /// <param name="aspects">How many aspects there are.</param>
    /// <param name="place">The subject's place on the ballot, from 0.</param>
    /// <returns>The index of the answer for each aspect; empty when the subject was left out.</returns>
    public static ImmutableArray<int> Read(string answers, int aspects, int place)
    {
        var letters = answers.AsSpan(place * aspects, aspects);
        return letters[0] == None ? [] : [.. letters.ToArray().Select(letter => letter - 'A')];
    }

    private static Refusal? Fill(CampaignTerms terms, ImmutableArray<string> subjects, BallotRating rating, string field, char[] letters)
    {
        var place = subjects.IndexOf(rating.Subject);
        if (place < 0)
            return Fields.Invalid($"{field}.subject", $"{rating.Subject} is not on this ballot", $"选票上没有{rating.Subject}");
        var first = place * terms.Aspects.Length;
        if (letters[first] != None)
            return Fields.Invalid($"{field}.subject", $"{rating.Subject} is rated twice", $"{rating.Subject}重复评价");
        if (rating.Answers.IsDefault || rating.Answers.Length != terms.Aspects.Length)
        {
            return Fields.Invalid(
                $"{field}.answers", $"must answer all {terms.Aspects.Length} aspects, or leave the subject out", $"请答满{terms.Aspects.Length}项，或不评此对象");
        }

        for (var aspect = 0; aspect < rating.Answers.Length; aspect++)
        {
            var answer = IndexOf(terms, rating.Answers[aspect]);
            if (answer < 0)
                return Fields.Invalid($"{field}.answers[{aspect}]", $"'{rating.Answers[aspect]}' is none of {Codes(terms)}", $"应为{Codes(terms)}之一");
            letters[first + aspect] = (char)('A' + answer);
        }

        return null;
    }

    private static int IndexOf(CampaignTerms terms, string code)
    {
        for (var at = 0; at < terms.Scale.Length; at++)
        {
            if (terms.Scale[at].Code == code)
                return at;
        }

        return -1;
    }

    private static string Codes(CampaignTerms terms) => string.Join(", ", terms.Scale.Select(answer => answer.Code));
}
