using Lianxin.Domain.Campaigns.Tallies;

namespace Lianxin.Gateway.Mapping;

/// <summary>A campaign's results on their way out.</summary>
internal static class CampaignResultMapping
{
    public static ListCampaignResultsResponse ToWire(this Answer<ImmutableArray<PublishedSubject>> answer)
    {
        var response = new ListCampaignResultsResponse { LedgerPosition = answer.AsOf };
        response.Results.AddRange(answer.Listed().Select(ToWire));
        return response;
    }

    private static CampaignResult ToWire(PublishedSubject subject)
    {
        var result = new CampaignResult
        {
            Subject = Names.Of(subject.Subject),
            Score = subject.Score.ToExact(),
            Whole = subject.Whole,
            Classes = { subject.Cells.Select(ToWire) },
            Missing = { subject.Missing.Select(raters => (RaterClass)raters) },
        };
        if (subject.Ballots is { } ballots)
            result.Ballots = ballots;
        return result;
    }

    private static ClassResult ToWire(PublishedCell cell) => new()
    {
        Class = (RaterClass)cell.Class,
        Suppressed = cell.Hidden,
        Ballots = cell.Ballots,
        TookUnit = cell.TookUnit,
        Points = cell.Points.ToExact(),
        Aspects = { cell.Aspects.Select((aspect, at) => ToWire(aspect, cell.Counts[at])) },
    };

    private static AspectResult ToWire(AspectFigure aspect, ImmutableArray<int> counts) => new()
    {
        Counts = { counts },
        Favourable = aspect.Favourable,
        Lower = aspect.Interval.Lower.ToExact(),
        Upper = aspect.Interval.Upper.ToExact(),
        UnitMean = aspect.UnitMean.ToExact(),
        Shrunk = aspect.Shrunk.ToExact(),
    };
}
