namespace Lianxin.Domain.Campaigns.Tallies;

/// <summary>The results as they are shown: small cells suppressed, with complementary ones.</summary>
public static class PublishedResults
{
    /// <summary>Makes what is shown.</summary>
    /// <param name="campaign">A closed campaign.</param>
    /// <returns>Every subject, in order of id.</returns>
    public static ImmutableArray<PublishedSubject> Of(CampaignState campaign)
    {
        var classes = campaign.Terms!.Classes.Select(known => known.Class).Order().ToArray();
        var tallies = campaign.Tallies.ToDictionary(tally => (tally.Subject, tally.Class));
        var ballots = campaign.Figures
            .Select(figure => classes.Select(one => tallies.TryGetValue((figure.Subject, one), out var tally) ? tally.Ballots : 0).ToArray()).ToArray();
        var hidden = Suppression.Of(ballots);
        return [.. campaign.Figures.Select((figure, row) => Shown(figure, hidden[row], ballots[row].Sum()))];

        PublishedSubject Shown(SubjectFigure figure, bool[] rowHidden, int sum)
        {
            var cells = figure.Classes.Select(one => Cell(one, rowHidden[Array.IndexOf(classes, one.Class)], tallies[(figure.Subject, one.Class)])).ToImmutableArray();
            var whole = rowHidden.Contains(true);
            return new(
                figure.Subject, whole && figure.Score is { } score ? decimal.Round(score, 0, MidpointRounding.AwayFromZero) : figure.Score, whole,
                rowHidden[^1] ? null : sum, cells, figure.Missing);
        }
    }

    private static PublishedCell Cell(ClassFigure figure, bool hidden, ClassTally tally) => hidden
        ? new(figure.Class, true, 0, false, null, [], [])
        : new(figure.Class, false, figure.Ballots, figure.TookUnit, figure.Points, figure.Aspects, tally.Counts);
}
