using System.Globalization;

namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>One difference between two schemes.</summary>
/// <param name="Where">What differs: a code, or a code and a field such as <c>visit_coverage.points</c>.</param>
/// <param name="Before">What it was; null for what was added.</param>
/// <param name="After">What it is; null for what was taken out.</param>
public sealed record SchemeChange(string Where, string? Before, string? After);

/// <summary>Tells what changed from one scheme to another, by codes: where a thing stands in the file changes nothing.</summary>
public static class SchemeDiff
{
    private const string Outside = "adjustments";

    /// <summary>Compares two schemes.</summary>
    /// <param name="before">The former.</param>
    /// <param name="after">The latter.</param>
    /// <returns>Differences in the order of the former; empty for schemes that say the same.</returns>
    public static ImmutableArray<SchemeChange> Between(Scheme before, Scheme after) =>
    [
        .. Fields(string.Empty, Head(before), Head(after)),
        .. Parts(before.Sections, after.Sections, section => section.Code, section => $"{section.Name} {Text(section.Points)}", Section),
        .. Parts([.. Items(before)], [.. Items(after)], placed => placed.Item.Code, placed => $"{placed.Item.Name} {Text(placed.Item.Cap ?? placed.Item.Points)}", Item),
        .. Parts(before.Vetoes, after.Vetoes, veto => veto.Code, veto => $"{veto.Name} {veto.Ceiling}", Veto),
    ];

    private static IEnumerable<SchemeChange> Parts<T>(
        ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> code, Func<T, string> whole, Func<T, IEnumerable<(string, string?)>> fields)
    {
        var (former, latter) = (before.ToLookup(code), after.ToLookup(code));
        foreach (var one in former)
        {
            var changes = latter[one.Key].Take(1).SelectMany(other => Fields($"{one.Key}.", fields(one.First()), fields(other)));
            foreach (var change in latter.Contains(one.Key) ? changes : [new SchemeChange(one.Key, whole(one.First()), null)])
                yield return change;
        }

        foreach (var one in latter.Where(one => !former.Contains(one.Key)))
            yield return new SchemeChange(one.Key, null, whole(one.First()));
    }

    private static IEnumerable<SchemeChange> Fields(string path, IEnumerable<(string Name, string? Text)> before, IEnumerable<(string Name, string? Text)> after) =>
        before.Zip(after).Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new SchemeChange(path + pair.First.Name, pair.First.Text, pair.Second.Text));

    private static IEnumerable<(string Name, string? Text)> Head(Scheme scheme) =>
        [
            ("label", scheme.Label), ("year", scheme.Year.ToString(CultureInfo.InvariantCulture)), ("base", Text(scheme.Base)), ("subject", scheme.Subject.ToString()),
            ("parts.data", Text(scheme.Parts?.Data)), ("parts.people", Text(scheme.Parts?.People)), ("parts.campaign", scheme.Parts?.Campaign),
        ];

    private static IEnumerable<(string Name, string? Text)> Section(SchemeSection section) =>
        [("name", section.Name), ("name_en", section.NameEn), ("points", Text(section.Points))];

    private static IEnumerable<(string Name, string? Text)> Item((string Section, SchemeItem Item) placed) =>
    [
        ("section", placed.Section), ("name", placed.Item.Name), ("name_en", placed.Item.NameEn), ("points", Text(placed.Item.Points)),
        ("evidence", placed.Item.Evidence), ("formula", placed.Item.Formula), ("responsible", placed.Item.Responsible),
        ("targets", placed.Item.Targets.IsEmpty ? null : string.Join(", ", placed.Item.Targets)),
        ("tiers", placed.Item.Tiers.IsEmpty ? null : string.Join(", ", placed.Item.Tiers)),
        .. SchemeParameter.All.Select(parameter => (parameter.Name, Text(parameter.Of(placed.Item)))),
    ];

    private static IEnumerable<(string Name, string? Text)> Veto(SchemeVeto veto) =>
        [("name", veto.Name), ("name_en", veto.NameEn), ("ceiling", veto.Ceiling.ToString()), ("document", veto.Document)];

    private static IEnumerable<(string Section, SchemeItem Item)> Items(Scheme scheme) =>
        scheme.Sections.SelectMany(section => section.Indicators.Select(item => (section.Code, item)))
            .Concat(scheme.Adjustments.Select(item => (Outside, item)));

    // 20 and 20.0 are the same number.
    private static string? Text(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture);
}
