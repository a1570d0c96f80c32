using Lianxin.Domain.Campaigns.Tallies;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;

namespace Lianxin.Domain.Campaigns;

/// <summary>Decides the closing: ballots by key, tallies and figures by subject, gifts, in entries of bounded size.</summary>
internal static class ClosingRules
{
    private const int BallotLetters = 200_000;
    private const int KeyLength = 64;
    private const int SubjectsAnEntry = 200;

    public static Decision<ISubjectEvent> Close(CampaignState state, CommandScope scope, CampaignSurroundings around)
    {
        var today = scope.Today;
        var ballots = around.Ballots.OrderBy(ballot => ballot.Key, StringComparer.Ordinal).ToImmutableArray();
        var tallies = BallotCount.Of(state, ballots);
        var bySubject = tallies.ToLookup(tally => tally.Subject, StringComparer.Ordinal);
        var gifts = Flagged(state, around.Gifts);
        var width = ballots.Select(ballot => ballot.Answers.Length + KeyLength).DefaultIfEmpty(1).Max();
        return Decision<ISubjectEvent>.Accept(
        [
            .. ballots.Chunk(Math.Max(1, BallotLetters / width)).Select(chunk => new BallotsCounted([.. chunk], today)),
            .. CampaignFigures.Of(state.Terms!, tallies).Chunk(SubjectsAnEntry)
                .Select(chunk => new SubjectsTallied([.. chunk.SelectMany(figure => bySubject[figure.Subject])], [.. chunk], today)),
            .. gifts.IsEmpty ? Array.Empty<ISubjectEvent>() : [new GiftsFlagged(gifts, today)],
            new CampaignClosed(ballots.Length, today),
        ]);
    }

    private static ImmutableArray<FlaggedGift> Flagged(CampaignState state, ImmutableArray<FlaggedGift> gifts)
    {
        var (rated, opened) = (state.Terms!.Subjects.Select(subject => subject.Id).ToHashSet(StringComparer.Ordinal), state.OpenedOn!.Value);
        return [.. gifts.Where(gift => rated.Contains(gift.Cadre.Value) && gift.Day <= opened && gift.Day >= opened.AddDays(-state.Terms.GiftDays))];
    }
}
