namespace Lianxin.Domain.Campaigns.Tallies;

/// <summary>What a campaign gives a subject.</summary>
/// <param name="Subject">The cadre or body.</param>
/// <param name="Score">0 to 100, four places; null when nobody rated the subject.</param>
/// <param name="Classes">The classes that rated the subject, in order.</param>
/// <param name="Missing">Classes of the terms that didn't; the others' weights are renormalised.</param>
[GenerateSerializer, Immutable, Alias("lx.SubjectFigure")]
public sealed record SubjectFigure(
    [property: Id(0)] string Subject,
    [property: Id(1)] decimal? Score,
    [property: Id(2)] ImmutableArray<ClassFigure> Classes,
    [property: Id(3)] ImmutableArray<RaterClass> Missing);
