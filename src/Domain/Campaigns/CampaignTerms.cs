namespace Lianxin.Domain.Campaigns;

/// <summary>What is asked of whom, and how answers weigh; fixed when the campaign is created.</summary>
[GenerateSerializer, Immutable, Alias("lx.CampaignTerms")]
public sealed record CampaignTerms
{
    /// <summary>Who is rated, in order of id.</summary>
    [Id(0)]
    public required ImmutableArray<CampaignSubject> Subjects { get; init; }

    /// <summary>What is rated, in the ballot's order.</summary>
    [Id(1)]
    public required ImmutableArray<CampaignAspect> Aspects { get; init; }

    /// <summary>The answers there are, in the ballot's order.</summary>
    [Id(2)]
    public required ImmutableArray<ScaleAnswer> Scale { get; init; }

    /// <summary>What each class of raters weighs; a class not named here doesn't rate.</summary>
    [Id(3)]
    public required ImmutableArray<ClassWeight> Classes { get; init; }

    /// <summary>Least answers of a class for a subject's own mean to count; from 5. Below it the unit's shrunk mean stands in.</summary>
    [Id(4)]
    public required int Minimum { get; init; }

    /// <summary>How many answers the unit's mean weighs in a shrunk mean, above 0.</summary>
    [Id(5)]
    public required decimal Weight { get; init; }

    /// <summary>Days from publication on which raters alone see the results, 0 to 90.</summary>
    [Id(6)]
    public required int RatersFirstDays { get; init; }

    /// <summary>Gifts of so many days before the opening are listed, 0 to 366.</summary>
    [Id(7)]
    public required int GiftDays { get; init; }

    /// <summary>The weight of a class, or 0.</summary>
    /// <param name="raters">The class.</param>
    /// <returns>Its weight.</returns>
    public decimal WeightOf(RaterClass raters) => Classes.FirstOrDefault(known => known.Class == raters)?.Weight ?? 0;
}

/// <summary>A cadre or body that is rated.</summary>
/// <param name="Id">The cadre or body.</param>
/// <param name="Unit">Whose mean a small number of answers leans on: a cadre's body on the day of creation; empty for a body, which leans on all bodies.</param>
[GenerateSerializer, Immutable, Alias("lx.CampaignSubject")]
public sealed record CampaignSubject([property: Id(0)] string Id, [property: Id(1)] string Unit);

/// <summary>An aspect, such as work 工作 or personal image 个人形象.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Points">What it weighs among the aspects, above 0.</param>
[GenerateSerializer, Immutable, Alias("lx.CampaignAspect")]
public sealed record CampaignAspect(
    [property: Id(0)] string Code, [property: Id(1)] string Name, [property: Id(2)] string NameEn, [property: Id(3)] decimal Points);

/// <summary>An answer that a ballot may give.</summary>
/// <param name="Code">Its code, such as <c>SATISFIED</c>.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Worth">0 to 1.</param>
/// <param name="Favourable">Whether it counts as a yes where a share is shown.</param>
[GenerateSerializer, Immutable, Alias("lx.ScaleAnswer")]
public sealed record ScaleAnswer(
    [property: Id(0)] string Code, [property: Id(1)] string Name, [property: Id(2)] string NameEn, [property: Id(3)] decimal Worth, [property: Id(4)] bool Favourable);

/// <summary>What a class of raters weighs.</summary>
/// <param name="Class">The class.</param>
/// <param name="Weight">Above 0.</param>
[GenerateSerializer, Immutable, Alias("lx.ClassWeight")]
public sealed record ClassWeight([property: Id(0)] RaterClass Class, [property: Id(1)] decimal Weight);
