using Lianxin.Domain.Cadres;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Linting;

/// <summary>Checks targets by rank group: only beside a target, each group once.</summary>
internal static class RankTargetLint
{
    /// <summary>Checks an item's.</summary>
    /// <param name="item">The item.</param>
    /// <param name="path">Its path.</param>
    /// <returns>What is wrong.</returns>
    public static IEnumerable<SchemeFinding> Check(SchemeItem item, string path)
    {
        var at = $"{path}.targets";
        if (!item.Targets.IsEmpty && item.Target is null)
            yield return new(at, "targets by rank group stand beside a target for the others", "分职级目标须与通用目标并列");
        var seen = new HashSet<RankGroup>();
        for (var i = 0; i < item.Targets.Length; i++)
        {
            var target = item.Targets[i];
            if (target.RankGroup == RankGroup.Unspecified || !seen.Add(target.RankGroup))
                yield return new($"{at}[{i}].rank_group", "a rank group, each once", "职级组缺失或重复");
            if (target.Target is <= 0 or > 1)
                yield return new($"{at}[{i}].target", "above 0, up to 1", "应大于0且不超过1");
        }
    }
}
