using Lianxin.Domain.Campaigns.Ballots;

namespace Lianxin.Domain.Campaigns.Tallies;

/// <summary>Counts ballots. Their order never matters.</summary>
public static class BallotCount
{
    /// <summary>Counts.</summary>
    /// <param name="campaign">The terms and batches.</param>
    /// <param name="ballots">The ballots; one whose token is unknown or void counts for nothing.</param>
    /// <returns>A tally for each subject and class with a ballot, by subject, then class.</returns>
    public static ImmutableArray<ClassTally> Of(CampaignState campaign, IEnumerable<CountedBallot> ballots)
    {
        var terms = campaign.Terms!;
        var (aspects, answers) = (terms.Aspects.Length, terms.Scale.Length);
        var counts = new Dictionary<(string Subject, RaterClass Class), int[]>();
        foreach (var ballot in ballots)
        {
            if (campaign.BatchOf(ballot.Key) is not { } batch)
                continue;
            for (var place = 0; place < batch.Subjects.Length; place++)
            {
                var said = BallotForm.Read(ballot.Answers, aspects, place);
                if (said.IsEmpty)
                    continue;
                var key = (batch.Subjects[place], batch.Class);
                if (!counts.TryGetValue(key, out var cell))
                    counts[key] = cell = new int[aspects * answers];
                for (var aspect = 0; aspect < aspects; aspect++)
                    cell[(aspect * answers) + said[aspect]]++;
            }
        }

        return
        [
            .. counts.OrderBy(pair => pair.Key.Subject, StringComparer.Ordinal).ThenBy(pair => pair.Key.Class).Select(pair => new ClassTally(
                pair.Key.Subject, pair.Key.Class, pair.Value.Take(answers).Sum(), [.. pair.Value.Chunk(answers).Select(row => row.ToImmutableArray())])),
        ];
    }
}
