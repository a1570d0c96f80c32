using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Linting;

/// <summary>Refuses schemes that don't add up, can't be computed, or count what must not be counted.</summary>
public static class SchemeLint
{
    /// <summary>Checks a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <returns>What is wrong, in the file's order; empty for a scheme that may be used.</returns>
    public static ImmutableArray<SchemeFinding> Check(Scheme scheme)
    {
        var findings = ImmutableArray.CreateBuilder<SchemeFinding>();
        void Find(string path, string message, string zh) => findings.Add(new(path, message, zh));

        if (scheme.Label.Length is 0 or > 100)
            Find("label", "a label of 1 to 100 characters is needed", "需要1至100字的名称");
        if (scheme.Year is < 2000 or > 2100)
            Find("year", $"year {scheme.Year} is not within 2000 to 2100", $"年度{scheme.Year}不在2000至2100之间");
        if (scheme.Base <= 0)
            Find("base", "base must be above 0", "基础分必须大于0");
        if (!scheme.Indicators.Any())
            Find("sections", "a scheme needs at least one indicator", "方案至少要有一项指标");
        if (scheme.Sections.Sum(s => s.Points) is var sum && sum != scheme.Base)
            Find("sections", $"sections sum to {sum}, not to the base {scheme.Base}", $"各部分合计{sum}分，不等于基础分{scheme.Base}分");

        for (var s = 0; s < scheme.Sections.Length; s++)
        {
            var section = scheme.Sections[s];
            var path = $"sections[{s}]";
            if (section.Code.Length == 0)
                Find($"{path}.code", "a code is needed", "缺少代码");
            if (section.Points <= 0)
                Find($"{path}.points", "points must be above 0", "分值必须大于0");
            if (section.Indicators.Sum(i => i.Points) is var points && points != section.Points)
                Find($"{path}.indicators", $"indicators sum to {points}, not to the section's {section.Points}", $"各指标合计{points}分，不等于本部分{section.Points}分");
            for (var i = 0; i < section.Indicators.Length; i++)
                findings.AddRange(ItemLint.Check(section.Indicators[i], $"{path}.indicators[{i}]", adjustment: false, scheme.Subject));
        }

        findings.AddRange(PartsLint.Check(scheme.Parts));
        for (var a = 0; a < scheme.Adjustments.Length; a++)
            findings.AddRange(ItemLint.Check(scheme.Adjustments[a], $"adjustments[{a}]", adjustment: true, scheme.Subject));

        if (scheme.Subject == SchemeSubject.Village && !scheme.Vetoes.IsEmpty)
            Find("vetoes", "vetoes are of persons: a village sheet has none", "一票否决针对个人，村级方案不设");
        if (scheme.Subject == SchemeSubject.Village && scheme.Parts is not null)
            Find("parts", "raters rate cadres: a village sheet has no people's part", "民心考核针对干部，村级方案不设");
        if (scheme.Subject == SchemeSubject.Village && scheme.Indicators.Any(item => !item.Targets.IsEmpty))
            Find("sections", "a village has no rank group: no targets by rank group", "村级方案不分职级目标");
        findings.AddRange(VetoLint.Check(scheme.Vetoes));
        foreach (var (path, code) in Repeated(scheme))
            Find(path, $"code {code} appears twice", $"代码{code}重复");
        return findings.ToImmutable();
    }

    private static IEnumerable<(string Path, string Code)> Repeated(Scheme scheme)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var s = 0; s < scheme.Sections.Length; s++)
        {
            for (var i = 0; i < scheme.Sections[s].Indicators.Length; i++)
            {
                if (!seen.Add(scheme.Sections[s].Indicators[i].Code))
                    yield return ($"sections[{s}].indicators[{i}].code", scheme.Sections[s].Indicators[i].Code);
            }
        }

        for (var a = 0; a < scheme.Adjustments.Length; a++)
        {
            if (!seen.Add(scheme.Adjustments[a].Code))
                yield return ($"adjustments[{a}].code", scheme.Adjustments[a].Code);
        }
    }
}
