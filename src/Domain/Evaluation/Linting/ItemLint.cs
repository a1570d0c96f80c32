using Lianxin.Domain.Evaluation.Indicators;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Linting;

/// <summary>Checks one indicator or adjustment against its definition.</summary>
internal static class ItemLint
{
    /// <summary>Checks an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="path">Its path.</param>
    /// <param name="adjustment">Whether it stands among the adjustments.</param>
    /// <param name="subject">Whom the scheme scores.</param>
    /// <returns>What is wrong.</returns>
    public static IEnumerable<SchemeFinding> Check(SchemeItem item, string path, bool adjustment, SchemeSubject subject) =>
        [.. Burden(item, path), .. Kind(item, path, adjustment, subject), .. Ranges(item, path, adjustment), .. TierLint.Check(item, path), .. RankTargetLint.Check(item, path)];

    private static IEnumerable<SchemeFinding> Burden(SchemeItem item, string path) =>
        new[] { item.Code, item.Evidence, item.Name, item.NameEn }
            .SelectMany(BurdenWords.In)
            .Distinct()
            .Where(b => b.Kind != BurdenWords.Petitions || IndicatorCatalogue.Find(item.Code) is not { IsShare: true })
            .Select(b => new SchemeFinding(path, $"no indicator may count {b.Kind}", $"不得以{b.KindZh}计分"));

    private static IEnumerable<SchemeFinding> Kind(SchemeItem item, string path, bool adjustment, SchemeSubject subject)
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
        if (IndicatorCatalogue.Find(item.Code) is not { } definition || definition.Adjustment != adjustment)
        {
            yield return new($"{path}.code", $"unknown code {item.Code}", $"未知代码：{item.Code}");
            yield break;
        }

        if (definition.Subject != subject)
            yield return new($"{path}.code", $"{item.Code} is an indicator of {definition.Subject} sheets", definition.Subject == SchemeSubject.Village ? $"{item.Code}只用于村级方案" : $"{item.Code}只用于干部方案");
        if (known && item.Formula != definition.Formula && !(definition.IsShare && item.Formula == Formulas.Tiered))
        {
            var ways = definition.IsShare ? new[] { definition.Formula, Formulas.Tiered } : [definition.Formula];
            yield return new($"{path}.formula", $"{item.Code} is computed by {string.Join(" or ", ways)}", $"{item.Code}按{string.Join("或", ways)}计算");
        }


        if (Formulas.Evidence.Contains(item.Evidence) && item.Evidence != definition.Evidence)
            yield return new($"{path}.evidence", $"{item.Code} reads {definition.Evidence}", $"{item.Code}的依据是{definition.Evidence}");
        foreach (var parameter in SchemeParameter.All)
        {
            var (name, given) = (parameter.Name, parameter.Of(item) is not null);
            var needed = definition.ParametersBy(item.Formula).Contains(name);
            if (needed && !given)
                yield return new($"{path}.{name}", $"{item.Code} needs {name}", $"{item.Code}缺少{name}");
            if (!needed && given)
                yield return new($"{path}.{name}", $"{item.Code} takes no {name}", $"{item.Code}不使用{name}");
        }
    }

    private static IEnumerable<SchemeFinding> Ranges(SchemeItem item, string path, bool adjustment)
    {
        if (!adjustment && item.Points <= 0)
            yield return new($"{path}.points", "points must be above 0", "分值必须大于0");
        if (adjustment && item.Points != 0)
            yield return new($"{path}.points", "an adjustment has a cap, not points", "加减分项用cap，不用points");
        foreach (var parameter in SchemeParameter.All.Where(parameter => parameter.Of(item) is { } value && !parameter.Allows(value)))
            yield return new($"{path}.{parameter.Name}", parameter.Range.English, parameter.Range.Chinese);
        var most = adjustment ? item.Cap : item.Points;
        if (item.PerUnit > most)
            yield return new($"{path}.per_unit", $"one unit ({item.PerUnit}) is more than the whole item ({most})", $"单项{item.PerUnit}分超过本项{most}分");
    }
}
