namespace Lianxin.Cli.Output;

/// <summary>What the ledger's entries are called, by the types they are stored under.</summary>
public static class EntryWords
{
    private static readonly Dictionary<string, (string English, string Chinese)> ByType = new(StringComparer.Ordinal)
    {
        ["ledger-founded"] = ("ledger founded", "建立台帐"),
        ["policy-adopted"] = ("policy adopted", "采用政策"),
        ["clock-advanced"] = ("clock advanced", "推进时钟"),
        ["year-closed"] = ("year closed", "年度关帐"),
        ["year-settled"] = ("year's evaluation settled", "年度考核定案"),
        ["scheme-adopted"] = ("scheme adopted", "采用考核方案"),
        ["division-founded"] = ("division founded", "设立区划"),
        ["division-edited"] = ("division edited", "修改区划"),
        ["division-succeeded"] = ("division succeeded", "区划变更承接"),
        ["body-registered"] = ("body registered", "登记单位"),
        ["body-edited"] = ("body edited", "修改单位"),
        ["cadre-registered"] = ("cadre registered", "登记干部"),
        ["cadre-edited"] = ("cadre edited", "修改干部"),
        ["leave-granted"] = ("leave granted", "批准请假"),
        ["cadre-retired"] = ("cadre retired", "干部离岗"),
        ["case-taken"] = ("link taken on", "承担联系"),
        ["case-released"] = ("link given up", "解除联系"),
        ["column-mapping-saved"] = ("column mapping saved", "保存列映射"),
        ["operation-started"] = ("operation started", "任务开始"),
        ["operation-cancelled"] = ("operation cancelled", "任务取消"),
        ["operation-ended"] = ("operation ended", "任务结束"),
        ["evaluation-drafted"] = ("evaluation drafted", "起草考核"),
        ["evaluation-frozen"] = ("evaluation frozen", "冻结考核"),
        ["evaluation-scored"] = ("evaluation scored", "考核计分"),
        ["evaluation-confirmed"] = ("evaluation confirmed", "确认考核"),
        ["evaluation-reconciled"] = ("evaluation reconciled", "核对考核"),
        ["evaluation-simulated"] = ("evaluation simulated", "模拟考核"),
        ["evaluation-published"] = ("evaluation published", "公布考核"),
        ["household-registered"] = ("household registered", "登记户"),
        ["household-edited"] = ("household edited", "修改户"),
        ["member-added"] = ("member added", "增加成员"),
        ["member-edited"] = ("member edited", "修改成员"),
        ["member-removed"] = ("member removed", "减少成员"),
        ["member-erased"] = ("member erased", "删除成员信息"),
        ["head-changed"] = ("head changed", "变更户主"),
        ["household-moved"] = ("household moved", "迁移"),
        ["household-closed"] = ("household closed", "销户"),
        ["household-split"] = ("household split", "分户"),
        ["household-founded-by-split"] = ("founded by a split", "分户新立"),
        ["household-merged-into"] = ("merged into another", "并入他户"),
        ["household-absorbed"] = ("another merged in", "他户并入"),
        ["difficulty-reported"] = ("difficulty reported", "反映困难"),
        ["difficulty-accepted"] = ("difficulty accepted", "受理困难"),
        ["difficulty-assigned"] = ("difficulty assigned", "交办困难"),
        ["difficulty-started"] = ("difficulty started", "开始办理"),
        ["difficulty-returned"] = ("difficulty returned", "退回困难"),
        ["difficulty-referred"] = ("difficulty referred", "转办困难"),
        ["difficulty-resolved"] = ("difficulty resolved", "办结困难"),
        ["effect-stated"] = ("effect stated", "反馈成效"),
        ["difficulty-closed-unconfirmed"] = ("closed unconfirmed", "未确认结案"),
        ["difficulty-reopened"] = ("difficulty reopened", "重新办理"),
        ["difficulty-withdrawn"] = ("difficulty withdrawn", "撤回困难"),
        ["difficulty-declined"] = ("difficulty declined", "不予受理"),
        ["difficulty-marked-duplicate"] = ("marked a duplicate", "标为重复"),
        ["difficulty-escalated"] = ("difficulty escalated", "提级督办"),
        ["difficulty-due-date-moved"] = ("due date moved", "调整期限"),
        ["difficulty-handed-over"] = ("difficulty handed over", "移交困难"),
        ["link-started"] = ("link started", "建立联系"),
        ["link-ended"] = ("link ended", "结束联系"),
        ["visit-recorded"] = ("visit recorded", "走访"),
        ["measure-recorded"] = ("measure recorded", "帮扶措施"),
        ["entry-corrected"] = ("entry corrected", "更正记录"),
        ["entry-attested"] = ("entry attested", "佐证记录"),
    };

    /// <summary>An entry type in the user's language.</summary>
    /// <param name="type">As stored; one that a newer service knows stays as it is.</param>
    public static string Of(string type) => ByType.TryGetValue(type, out var words) ? Texts.Say(words.English, words.Chinese) : type;

    /// <summary>Whether there are words for a type.</summary>
    /// <param name="type">As stored.</param>
    public static bool Knows(string type) => ByType.ContainsKey(type);
}
