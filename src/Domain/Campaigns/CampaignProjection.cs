using Lianxin.Domain.Campaigns.Tallies;
using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Rows;

namespace Lianxin.Domain.Campaigns;

/// <summary>The row by which campaigns are listed.</summary>
public static class CampaignProjection
{
    private const int Scale = 10_000;

    /// <summary>What an event makes of the read models: the campaign's row, and of tallies a fact for each subject and class.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="after">The state after.</param>
    /// <param name="stamp">The event's place.</param>
    /// <returns>The row and facts.</returns>
    public static Projected Project(ISubjectEvent happened, CampaignState after, EntryStamp stamp) => new(
        [new CampaignRow(after.Id.Value, after.Year, after.Stage, stamp.Version)],
        happened is SubjectsTallied tallied ? [.. tallied.Figures.SelectMany(figure => Facts(after.Id.Value, figure, stamp))] : []);

    private static IEnumerable<FactDraft> Facts(string campaign, SubjectFigure figure, EntryStamp stamp) =>
        figure.Classes.Select(one => new FactDraft(stamp.EntryIndex, 1, new RatingFact(campaign, figure.Subject, one.Class, (int)(one.Weight * Scale), (int)(one.Points * Scale), one.Ballots)));
}
