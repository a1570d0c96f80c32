using Lianxin.Domain.Cadres;

namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>A year-end scheme 考核方案: sections of indicators that sum to the base, and adjustments outside it.</summary>
/// <param name="Label">A short label, such as <c>2026-default</c>.</param>
/// <param name="Year">The year it scores.</param>
/// <param name="Base">Points of all sections together.</param>
/// <param name="Sections">Sections in order.</param>
/// <param name="Adjustments">Bonus and deduction items, added after the base is scaled.</param>
public sealed record Scheme(
    string Label, int Year, decimal Base, ImmutableArray<SchemeSection> Sections, ImmutableArray<SchemeItem> Adjustments)
{
    /// <summary>The weights of the data part and the people's part; null for the data part alone.</summary>
    public SchemeParts? Parts { get; init; }

    /// <summary>The indicators of all sections, in order.</summary>
    public IEnumerable<SchemeItem> Indicators => Sections.SelectMany(s => s.Indicators);

    /// <summary>Whom it scores.</summary>
    public SchemeSubject Subject { get; init; } = SchemeSubject.Cadre;

    /// <summary>The vetoes it knows, in order.</summary>
    public ImmutableArray<SchemeVeto> Vetoes { get; init; } = [];

    /// <summary>The scheme as it holds for a rank group: with that group's targets.</summary>
    /// <param name="group">The rank group.</param>
    /// <returns>The scheme; this one where no target differs.</returns>
    public Scheme For(RankGroup group) => Indicators.Any(item => item.For(group) != item)
        ? this with { Sections = [.. Sections.Select(section => section with { Indicators = [.. section.Indicators.Select(item => item.For(group))] })] }
        : this;
}

/// <summary>A section of a scheme.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Points">Points of its indicators together.</param>
/// <param name="Indicators">Its indicators in order.</param>
public sealed record SchemeSection(string Code, string Name, string NameEn, decimal Points, ImmutableArray<SchemeItem> Indicators);
