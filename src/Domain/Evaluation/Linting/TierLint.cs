using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Linting;

/// <summary>Checks the steps of a tiered indicator: they go down, and the first is worth all points.</summary>
internal static class TierLint
{
    /// <summary>Checks an item's steps.</summary>
    /// <param name="item">The item.</param>
    /// <param name="path">Its path.</param>
    /// <returns>What is wrong.</returns>
    public static IEnumerable<SchemeFinding> Check(SchemeItem item, string path)
    {
        var at = $"{path}.tiers";
        if (item.Formula != Formulas.Tiered)
        {
            if (!item.Tiers.IsEmpty)
                yield return new(at, $"{item.Formula} takes no tiers", $"{item.Formula}不使用tiers");
            yield break;
        }

        if (item.Tiers.Length is 0 or > SchemeTier.Most)
        {
            yield return new(at, $"1 to {SchemeTier.Most} tiers are needed", $"需要1至{SchemeTier.Most}档");
            yield break;
        }

        if (item.Tiers[0].Points != item.Points)
            yield return new($"{at}[0].points", $"the first tier has all {item.Points} points", $"第一档应为满分{item.Points}分");
        for (var i = 0; i < item.Tiers.Length; i++)
        {
            var tier = item.Tiers[i];
            if (tier.Share is <= 0 or > 1)
                yield return new($"{at}[{i}].share", "above 0, up to 1", "应大于0且不超过1");
            if (tier.Points < 0)
                yield return new($"{at}[{i}].points", "0 or more", "不能为负数");
            if (i > 0 && (tier.Share >= item.Tiers[i - 1].Share || tier.Points >= item.Tiers[i - 1].Points))
                yield return new($"{at}[{i}]", "share and points are less than those of the tier before", "比例与分值都应低于上一档");
        }
    }
}
