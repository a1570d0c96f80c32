namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>Checks one indicator or adjustment against its definition.</summary>
internal static class ItemLint
{
    /// <summary>Checks an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="path">Its path.</param>
    /// <param name="adjustment">Whether it stands among the adjustments.</param>
    /// <returns>What is wrong.</returns>
    public static IEnumerable<SchemeFinding> Check(SchemeItem item, string path, bool adjustment) =>
        [.. Burden(item, path), .. Kind(item, path, adjustment), .. Ranges(item, path, adjustment)];

    private static IEnumerable<SchemeFinding> Burden(SchemeItem item, string path) =>
        new[] { item.Code, item.Evidence, item.Name, item.NameEn }
            .SelectMany(BurdenWords.In)
            .Distinct()
            .Select(b => new SchemeFinding(path, $"no indicator may count {b.Kind}", $"不得以{b.KindZh}计分"));

    private static IEnumerable<SchemeFinding> Kind(SchemeItem item, string path, bool adjustment)
    {
        if (item.Responsible.Length == 0)
            yield return new($"{path}.responsible", "a responsible body is needed", "缺少责任单位");
        if (item.Name.Length == 0 || item.NameEn.Length == 0)
            yield return new($"{path}.name", "a name in Chinese and in English is needed", "缺少中文或英文名称");
        if (item.Evidence.Length == 0)
            yield return new($"{path}.evidence", "evidence is needed", "缺少依据");
        else if (!Formulas.Evidence.Contains(item.Evidence))
            yield return new($"{path}.evidence", $"unknown evidence {item.Evidence}", $"未知依据：{item.Evidence}");
        var known = Formulas.All.Contains(item.Formula);
        if (!known)
            yield return new($"{path}.formula", $"unknown formula {item.Formula}", $"未知公式：{item.Formula}");
        if (ItemDefinition.Find(item.Code) is not { } definition || definition.Adjustment != adjustment)
        {
            yield return new($"{path}.code", $"unknown code {item.Code}", $"未知代码：{item.Code}");
            yield break;
        }

        if (known && item.Formula != definition.Formula)
            yield return new($"{path}.formula", $"{item.Code} is computed by {definition.Formula}", $"{item.Code}按{definition.Formula}计算");
        if (Formulas.Evidence.Contains(item.Evidence) && item.Evidence != definition.Evidence)
            yield return new($"{path}.evidence", $"{item.Code} reads {definition.Evidence}", $"{item.Code}的依据是{definition.Evidence}");
        foreach (var (name, value) in Parameters(item))
        {
            var needed = definition.Parameters.Contains(name);
            if (needed && value is null)
                yield return new($"{path}.{name}", $"{item.Code} needs {name}", $"{item.Code}缺少{name}");
            if (!needed && value is not null)
                yield return new($"{path}.{name}", $"{item.Code} takes no {name}", $"{item.Code}不使用{name}");
        }
    }

    private static IEnumerable<SchemeFinding> Ranges(SchemeItem item, string path, bool adjustment)
    {
        if (!adjustment && item.Points <= 0)
            yield return new($"{path}.points", "points must be above 0", "分值必须大于0");
        if (adjustment && item.Points != 0)
            yield return new($"{path}.points", "an adjustment has a cap, not points", "加减分项用cap，不用points");
        if (item.WithinDays is < 1 or > 366)
            yield return new($"{path}.within_days", "1 to 366 days", "应在1至366天之间");
        if (item.Target is <= 0 or > 1)
            yield return new($"{path}.target", "a share above 0, up to 1", "应大于0且不超过1");
        if (item.Weight is <= 0 or > 1000)
            yield return new($"{path}.weight", "above 0, up to 1000", "应大于0且不超过1000");
        if (item.Minimum is < 1 or > 1000)
            yield return new($"{path}.minimum", "1 to 1000", "应在1至1000之间");
        if (item.MinimumSeverity is < 1 or > 5)
            yield return new($"{path}.minimum_severity", "1 to 5", "应在1至5之间");
        if (item.Cap is <= 0)
            yield return new($"{path}.cap", "a cap above 0", "上限必须大于0");
        var most = adjustment ? item.Cap : item.Points;
        if (item.PerUnit is <= 0)
            yield return new($"{path}.per_unit", "above 0", "必须大于0");
        else if (item.PerUnit > most)
            yield return new($"{path}.per_unit", $"one unit ({item.PerUnit}) is more than the whole item ({most})", $"单项{item.PerUnit}分超过本项{most}分");
    }

    private static IEnumerable<(string Name, decimal? Value)> Parameters(SchemeItem item) =>
    [
        ("within_days", item.WithinDays), ("target", item.Target), ("per_unit", item.PerUnit), ("weight", item.Weight),
        ("minimum", item.Minimum), ("cap", item.Cap), ("minimum_severity", item.MinimumSeverity),
    ];
}
