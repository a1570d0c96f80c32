using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Indicators;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>Scores cadres by a linted scheme.</summary>
public static class Scorer
{
    /// <summary>Scores everyone in service in the year.</summary>
    /// <param name="index">The facts.</param>
    /// <param name="scheme">A scheme without findings.</param>
    /// <param name="policy">The frozen policy.</param>
    /// <returns>Scores in order of cadre id.</returns>
    public static ImmutableArray<CadreScore> ScoreAll(EvaluationIndex index, Scheme scheme, CountyPolicy policy) =>
        [.. index.Cadres.Select(cadre => Score(index.Open(cadre, policy), scheme))];

    internal static CadreScore Score(CadreBooks books, Scheme issued)
    {
        var scheme = issued.For(books.Cadre.RankGroup);
        var indicators = scheme.Indicators.Select(item => Indicator(books, item, Measure(books, item, explaining: false))).ToImmutableArray();
        var adjustments = scheme.Adjustments.Select(item => Adjustment(item, Measure(books, item, explaining: false))).ToImmutableArray();
        var applicable = indicators.Where(i => i.Applies).Sum(i => i.Maximum);
        var scored = applicable > 0;
        var data = scored ? PointsFormula.Base(indicators.Sum(i => i.Points), applicable, scheme.Base) : 0;
        var people = scored ? PeoplePart.Of(books.Index, scheme, books.Cadre.Id) : null;
        var basis = PeoplePart.Base(scheme, data, people);
        var days = books.LastDay - books.FirstDay + 1;
        return new()
        {
            CadreId = books.Cadre.Id,
            BodyId = books.Cadre.BodyId,
            Category = books.Cadre.Category,
            RankGroup = books.Cadre.RankGroup,
            Status = scored ? ScoreStatus.Scored : ScoreStatus.NoDuties,
            Undetermined = books.Cadre.InactiveDays(books.FirstDay, books.LastDay) * 2 > days,
            Indicators = indicators,
            Adjustments = adjustments,
            Base = basis,
            Data = data,
            People = people,
            Total = scored ? Math.Max(0, basis + adjustments.Sum(a => a.Points)) : 0,
            Vetoes = books.Index.Vetoes.Of(books.Cadre.Id, scheme),
        };
    }

    internal static Tally Measure(CadreBooks books, SchemeItem item, bool explaining)
    {
        var tally = new Tally(explaining);
        IndicatorCatalogue.For(item).Measure(books, item, tally);
        return tally;
    }

    internal static ItemScore Indicator(CadreBooks books, SchemeItem item, Tally tally)
    {
        if (tally.Whole == 0)
            return new(item.Code, false, item.Points, 0, 0, 0);
        var prior = item.Formula == Formulas.ShrunkMean ? Prior(books, item) : 0;
        return new(item.Code, true, item.Points, PointsFormula.Of(item, tally.Part, tally.Whole, prior), tally.Part, tally.Whole);
    }

    internal static ItemScore Adjustment(SchemeItem item, Tally tally) => new(
        item.Code, true, item.Cap!.Value, PointsFormula.Adjustment(item.Formula, item.PerUnit!.Value, item.Cap.Value, tally.Part), tally.Part, tally.Part);

    private static decimal Prior(CadreBooks books, SchemeItem item)
    {
        var (body, county) = (books.Index.Groups.Body(books.Cadre.Body), books.Index.Groups.County);
        return PointsFormula.Prior(body.Sum, body.Count, county.Sum, county.Count, item.Weight!.Value);
    }
}
