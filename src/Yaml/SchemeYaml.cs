using Lianxin.Domain.Cadres;
using Lianxin.Domain.Evaluation.Linting;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;

namespace Lianxin.Yaml;

/// <summary>Reads a scheme file and lints it; findings of the linter come with the line of what they are about.</summary>
public static class SchemeYaml
{
    /// <summary>Reads the form only; unknown keys are errors.</summary>
    /// <param name="yaml">The file, at most <see cref="YamlText.MaxLength"/> characters.</param>
    /// <returns>The scheme, or everything that is wrong with its form.</returns>
    public static YamlResult<Scheme> Read(string yaml) => YamlText.Read(yaml, Scheme);

    /// <summary>Reads and lints.</summary>
    /// <param name="yaml">The file.</param>
    /// <returns>A scheme that may be adopted, or everything that is wrong, each with its line.</returns>
    public static YamlResult<Scheme> ReadLinted(string yaml)
    {
        var lines = new Dictionary<string, (long Line, long Column)>(StringComparer.Ordinal);
        var read = YamlText.Read(yaml, map =>
        {
            Note(map, lines);
            return Scheme(map);
        });
        if (read.Value is not { } scheme)
            return read;
        var errors = SchemeLint.Check(scheme)
            .Select(f => (Finding: f, At: Nearest(lines, f.Path)))
            .Select(f => new YamlError(f.At.Line, f.At.Column, f.Finding.Path, f.Finding.Message, f.Finding.MessageZh))
            .OrderBy(e => e.Line)
            .ThenBy(e => e.Column)
            .ToImmutableArray();
        return errors.IsEmpty ? read : new(null, errors);
    }

    private static Scheme Scheme(YamlMap map) => new(
        map.Text("label"),
        map.Int("year"),
        map.Decimal("base"),
        [.. map.Maps("sections").Select(Section)],
        map.Has("adjustments") ? [.. map.Maps("adjustments").Select(Adjustment)] : [])
    {
        Parts = map.Has("parts") && map.Map("parts") is { } parts ? new(parts.Decimal("data"), parts.Decimal("people"), parts.Text("campaign")) : null,
        Subject = map.Has("subject") ? map.Enum<SchemeSubject>("subject") : SchemeSubject.Cadre,
        Vetoes = map.Has("vetoes") ? [.. map.Maps("vetoes").Select(Veto)] : [],
    };

    private static SchemeVeto Veto(YamlMap map) => new(
        map.Text("code"), map.Text("name"), map.Text("name_en"), map.Enum<Band>("ceiling"), Optional(map, "document"));

    private static SchemeSection Section(YamlMap map) => new(
        map.Text("code"), map.Text("name"), map.Text("name_en"), map.Decimal("points"), [.. map.Maps("indicators").Select(Indicator)]);

    private static SchemeItem Indicator(YamlMap map) => Item(map, "formula") with { Points = map.Decimal("points") };

    private static SchemeItem Adjustment(YamlMap map) => Item(map, "kind");

    private static SchemeItem Item(YamlMap map, string formula) => new()
    {
        Code = map.Text("code"),
        Name = map.Text("name"),
        NameEn = map.Text("name_en"),
        Evidence = Optional(map, "evidence"),
        Formula = map.Text(formula),
        Responsible = Optional(map, "responsible"),
        WithinDays = map.Has("within_days") ? map.Int("within_days") : null,
        Target = map.Has("target") ? map.Decimal("target") : null,
        PerUnit = map.Has("per_unit") ? map.Decimal("per_unit") : null,
        Weight = map.Has("weight") ? map.Decimal("weight") : null,
        Minimum = map.Has("minimum") ? map.Int("minimum") : null,
        Cap = map.Has("cap") ? map.Decimal("cap") : null,
        MinimumSeverity = map.Has("minimum_severity") ? map.Int("minimum_severity") : null,
        Targets = map.Has("targets") ? [.. map.Maps("targets").Select(target => new RankTarget(target.Enum<RankGroup>("rank_group"), target.Decimal("target")))] : [],
        Tiers = map.Has("tiers") ? [.. map.Maps("tiers").Select(tier => new SchemeTier(tier.Decimal("share"), tier.Decimal("points")))] : [],
    };

    /// <summary>Left out is for the linter to judge: it says why evidence and a responsible body are needed.</summary>
    private static string Optional(YamlMap map, string key) => map.Has(key) ? map.Text(key) : string.Empty;

    private static void Note(YamlMap map, Dictionary<string, (long Line, long Column)> lines)
    {
        foreach (var (path, line, column) in map.Places())
            lines[path] = (line, column);
    }

    private static (long Line, long Column) Nearest(Dictionary<string, (long Line, long Column)> lines, string path)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            if (lines.TryGetValue(at, out var place))
                return place;
        }

        return (1, 1);
    }
}
