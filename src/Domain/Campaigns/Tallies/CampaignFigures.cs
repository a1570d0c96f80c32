namespace Lianxin.Domain.Campaigns.Tallies;

/// <summary>Makes figures of tallies.</summary>
public static class CampaignFigures
{
    /// <summary>The figures of every subject.</summary>
    /// <param name="terms">Weights, minimum, and what answers are worth.</param>
    /// <param name="tallies">What was counted.</param>
    /// <returns>A figure for each subject of the terms, in their order.</returns>
    public static ImmutableArray<SubjectFigure> Of(CampaignTerms terms, ImmutableArray<ClassTally> tallies)
    {
        var units = terms.Subjects.ToDictionary(subject => subject.Id, subject => subject.Unit, StringComparer.Ordinal);
        var own = tallies.ToLookup(tally => tally.Subject, StringComparer.Ordinal);
        var ofUnit = tallies.ToLookup(tally => (units[tally.Subject], tally.Class));
        var ofAll = tallies.ToLookup(tally => tally.Class);
        return [.. terms.Subjects.Select(subject => Figure(terms, subject, own[subject.Id], raters => (ofUnit[(subject.Unit, raters)], ofAll[raters])))];
    }

    /// <summary>What classes come to: the mean of their points by weight.</summary>
    /// <param name="classes">The classes that rated.</param>
    /// <returns>0 to 100, four places; null for none.</returns>
    public static decimal? Score(IReadOnlyCollection<ClassFigure> classes) => classes.Count == 0
        ? null
        : Rounded(classes.Sum(one => one.Weight * one.Points) / classes.Sum(one => one.Weight));

    private static SubjectFigure Figure(
        CampaignTerms terms, CampaignSubject subject, IEnumerable<ClassTally> own,
        Func<RaterClass, (IEnumerable<ClassTally> Unit, IEnumerable<ClassTally> All)> around)
    {
        var classes = own.Where(tally => terms.WeightOf(tally.Class) > 0)
            .OrderBy(tally => tally.Class)
            .Select(tally => Class(terms, tally, around(tally.Class)))
            .ToImmutableArray();
        return new(
            subject.Id, Score(classes), classes,
            [.. terms.Classes.Select(known => known.Class).Where(known => classes.All(one => one.Class != known)).Order()]);
    }

    private static ClassFigure Class(CampaignTerms terms, ClassTally tally, (IEnumerable<ClassTally> Unit, IEnumerable<ClassTally> All) around)
    {
        var aspects = terms.Aspects.Select((_, aspect) => Aspect(terms, tally, around, aspect)).ToImmutableArray();
        var points = 100 * aspects.Select((figure, at) => terms.Aspects[at].Points * figure.Shrunk).Sum() / terms.Aspects.Sum(aspect => aspect.Points);
        return new(tally.Class, terms.WeightOf(tally.Class), tally.Ballots, tally.Ballots < terms.Minimum, Rounded(points), aspects);
    }

    private static AspectFigure Aspect(
        CampaignTerms terms, ClassTally tally, (IEnumerable<ClassTally> Unit, IEnumerable<ClassTally> All) around, int aspect)
    {
        var (unitWorth, unitCount) = Sum(terms, around.Unit, aspect);
        var (allWorth, allCount) = Sum(terms, around.All, aspect);
        var worth = tally.Worth(terms, aspect);
        var favourable = tally.Favourable(terms, aspect);
        var unit = Shrunk(unitWorth, unitCount, allWorth / allCount, terms.Weight);
        return new(
            worth, favourable, WilsonInterval.Of(favourable, tally.Ballots), Rounded(unit),
            Rounded(tally.Ballots < terms.Minimum ? unit : Shrunk(worth, tally.Ballots, unit, terms.Weight)));
    }

    private static (decimal Worth, int Count) Sum(CampaignTerms terms, IEnumerable<ClassTally> tallies, int aspect) =>
        tallies.Aggregate((Worth: 0m, Count: 0), (sum, tally) => (sum.Worth + tally.Worth(terms, aspect), sum.Count + tally.Ballots));

    /// <summary>(n·x̄ + m·μ) / (n + m), where n·x̄ is the sum.</summary>
    private static decimal Shrunk(decimal sum, int count, decimal mean, decimal weight) => (sum + (weight * mean)) / (count + weight);

    private static decimal Rounded(decimal value) => decimal.Round(value, 4, MidpointRounding.AwayFromZero);
}
