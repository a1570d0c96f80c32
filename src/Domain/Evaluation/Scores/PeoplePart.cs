using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Indicators;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>The people's part of a score: what the scheme's campaign gives a cadre.</summary>
internal static class PeoplePart
{
    private const decimal Scale = 10_000;

    /// <summary>Points of 100; null without such a part, and for a cadre whom nobody rated.</summary>
    public static decimal? Of(EvaluationIndex index, Scheme scheme, string cadre)
    {
        var ratings = Ratings(index, scheme, cadre);
        return ratings.IsEmpty ? null : PointsFormula.ClassMean([.. ratings.Select(one => one.Points)], [.. ratings.Select(one => one.Weight)]);
    }

    /// <summary>What each class of raters gave, in order of class, and where it is stored.</summary>
    public static ImmutableArray<ClassRating> Ratings(EvaluationIndex index, Scheme scheme, string cadre) => scheme.Parts is { } parts
        ? [.. index.Ratings[(parts.Campaign, cadre)].OrderBy(one => one.Fact.Class)
            .Select(one => new ClassRating(one.Fact.Class, one.Fact.Weight / Scale, one.Fact.Points / Scale, one.Position))]
        : [];

    /// <summary>The base score: the data part, and the people's where there is one.</summary>
    public static decimal Base(Scheme scheme, decimal data, decimal? people) => scheme.Parts is { } parts && people is { } points
        ? PointsFormula.Parts(data, points, parts.Data, parts.People, scheme.Base)
        : data;
}
