namespace Lianxin.Domain.Evaluation.Linting;

/// <summary>
/// What no indicator may count, by the national rules against formalism at the grass roots: traces instead of work,
/// gifts out of one's own pocket, and how many petitions there are.
/// </summary>
internal static class BurdenWords
{
    /// <summary>The kind that a share may name all the same: of petitions handled in time, it counts no number.</summary>
    public const string Petitions = "the number of petitions";

    private static readonly ImmutableArray<(string Kind, string KindZh, ImmutableArray<string> Words)> Kinds =
    [
        ("logins", "登录次数", ["login", "log_in", "sign_in", "登录", "签到", "打卡"]),
        ("entries", "录入条数", ["entries", "entry_count", "record_count", "uploads", "录入", "条数", "台账数量"]),
        ("photos", "照片", ["photo", "picture", "selfie", "照片", "拍照", "留痕"]),
        ("positions", "定位轨迹", ["gps", "geolocation", "location_count", "positions", "check_in", "定位", "轨迹"]),
        ("minutes", "在线或走访时长", ["minutes", "duration", "online_time", "时长", "分钟"]),
        ("own-pocket gifts", "自掏腰包慰问", ["gift", "own_pocket", "own_money", "donation", "自掏腰包", "个人出资", "慰问金", "捐款"]),
        (Petitions, "信访数量", ["petition", "信访", "上访"]),
    ];

    /// <summary>The forbidden kinds that a text names.</summary>
    /// <param name="text">A code, name or evidence.</param>
    /// <returns>Kinds in English and Chinese.</returns>
    public static IEnumerable<(string Kind, string KindZh)> In(string text)
    {
        var plain = text.Replace(' ', '_').Replace('-', '_');
        return Kinds
            .Where(k => k.Words.Any(w => plain.Contains(w, StringComparison.OrdinalIgnoreCase)))
            .Select(k => (k.Kind, k.KindZh));
    }
}
