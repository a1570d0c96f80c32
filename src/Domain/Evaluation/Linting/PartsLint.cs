using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Evaluation.Linting;

/// <summary>Checks the data part and the people's part.</summary>
internal static class PartsLint
{
    private const decimal Together = 100;

    public static IEnumerable<SchemeFinding> Check(SchemeParts? parts)
    {
        if (parts is null)
            yield break;
        if (parts.Data <= 0)
            yield return new("parts.data", "the data part must weigh more than 0", "数据考核权重必须大于0");
        if (parts.People <= 0)
            yield return new("parts.people", "the people's part must weigh more than 0; leave parts out for none", "民心考核权重必须大于0；不设民心考核请删去parts");
        if (parts.Data + parts.People != Together)
            yield return new("parts", $"data and people sum to {parts.Data + parts.People}, not to {Together}", $"数据考核与民心考核合计{parts.Data + parts.People}，应为{Together}");
        if (!EntityId.TryParse<CampaignId>(parts.Campaign, out _))
            yield return new("parts.campaign", $"'{parts.Campaign}' is no campaign's id: the people's part must say which results it takes", $"“{parts.Campaign}”不是社会评价标识；民心考核须指明所用结果");
    }
}
