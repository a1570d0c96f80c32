using Lianxin.Domain.Campaigns;

namespace Lianxin.Yaml;

/// <summary>Reads a campaign file. Form only: what the values may be is the rules' matter.</summary>
public static class CampaignYaml
{
    /// <summary>Reads a campaign; unknown keys are errors.</summary>
    /// <param name="yaml">The file, at most <see cref="YamlText.MaxLength"/> characters.</param>
    /// <returns>The sheet, or everything that is wrong with its form.</returns>
    public static YamlResult<CampaignSheet> Read(string yaml) => YamlText.Read(yaml, Sheet);

    private static CampaignSheet Sheet(YamlMap map) => new(
        map.Int("year"),
        map.Text("title"),
        map.Has("subjects") ? map.List<string>("subjects", YamlScalar.Text) : [],
        map.Has("cadres_of") ? map.List<string>("cadres_of", YamlScalar.Text) : [],
        new CampaignTerms
        {
            Subjects = [],
            Aspects = [.. map.Maps("aspects").Select(aspect => new CampaignAspect(
                aspect.Text("code"), aspect.Text("name"), aspect.Text("name_en"), aspect.Decimal("points")))],
            Scale = [.. map.Maps("scale").Select(answer => new ScaleAnswer(
                answer.Text("code"), answer.Text("name"), answer.Text("name_en"), answer.Decimal("worth"), answer.Bool("favourable")))],
            Classes = [.. map.ByEnum<RaterClass, decimal>("classes", (classes, key) => classes.Decimal(key))
                .OrderBy(pair => pair.Key).Select(pair => new ClassWeight(pair.Key, pair.Value))],
            Minimum = map.Int("minimum"),
            Weight = map.Decimal("weight"),
            RatersFirstDays = map.Int("raters_first_days"),
            GiftDays = map.Int("gift_days"),
        });
}
