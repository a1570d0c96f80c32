using static Lianxin.Domain.Difficulties.DifficultyStatus;
using static Lianxin.Domain.Difficulties.DifficultyVerb;

namespace Lianxin.Domain.Difficulties;

/// <summary>The difficulty's status machine, see docs/data-files.md: the one place that says which verb applies when.</summary>
public static class DifficultyMachine
{
    /// <summary>Where a verb leads.</summary>
    /// <param name="from">Present status.</param>
    /// <param name="verb">The verb.</param>
    /// <returns>
    /// The next status, equal to <paramref name="from"/> for verbs that only mark (a new handler, an escalation, another due
    /// date), or null when the verb does not apply. A dissatisfied effect is the one exception: it leaves Resolved as it is.
    /// </returns>
    public static DifficultyStatus? Next(DifficultyStatus from, DifficultyVerb verb) => (verb, from) switch
    {
        (Accept, Reported) => Accepted,
        (Assign, Accepted) => Assigned,
        (Assign, Assigned or InProgress) => from,
        (Start, Assigned or Reopened) => InProgress,
        (Return, Assigned or InProgress) => Accepted,
        (Refer, Accepted or Assigned or InProgress) => Accepted,
        (Resolve, InProgress) => Resolved,
        (StateEffect, Resolved) => Confirmed,
        (DifficultyVerb.CloseUnconfirmed, Resolved) => ClosedUnconfirmed,
        (Reopen, Resolved) => Reopened,
        (Withdraw, _) when from.IsOpen() => Withdrawn,
        (MarkDuplicate, _) when from.IsOpen() => Duplicate,
        (Decline, _) when from.IsOpen() => Declined,
        (Escalate or MoveDueDate, Assigned or InProgress or Reopened) => from,
        _ => null,
    };

    /// <summary>Open: somebody still has to do something.</summary>
    /// <param name="status">Status.</param>
    /// <returns>Whether it is Reported, Accepted, Assigned, InProgress or Reopened.</returns>
    public static bool IsOpen(this DifficultyStatus status) => status is Reported or Accepted or Assigned or InProgress or Reopened;

    /// <summary>Open, or resolved and awaiting the household's word.</summary>
    /// <param name="status">Status.</param>
    /// <returns>Whether it has not come to its end.</returns>
    public static bool IsUnfinished(this DifficultyStatus status) => status is Resolved || status.IsOpen();

    /// <summary>The status as a clerk reads it.</summary>
    /// <param name="status">Status.</param>
    /// <returns>Chinese name.</returns>
    public static string NameZh(this DifficultyStatus status) => status switch
    {
        Reported => "已上报",
        Accepted => "已受理",
        Assigned => "已交办",
        InProgress => "办理中",
        Resolved => "已办结",
        Confirmed => "已确认",
        ClosedUnconfirmed => "未确认关闭",
        Reopened => "重新办理",
        Withdrawn => "已撤回",
        Duplicate => "重复",
        Declined => "不予受理",
        _ => "未知",
    };

    /// <summary>The verb as a clerk reads it.</summary>
    /// <param name="verb">Verb.</param>
    /// <returns>Chinese name.</returns>
    public static string NameZh(this DifficultyVerb verb) => verb switch
    {
        Accept => "受理",
        Assign => "交办",
        Start => "开始办理",
        Return => "退回",
        Refer => "上报转办",
        Resolve => "办结",
        StateEffect => "记录效果",
        DifficultyVerb.CloseUnconfirmed => "未确认关闭",
        Reopen => "重新办理",
        Withdraw => "撤回",
        Decline => "不予受理",
        MarkDuplicate => "标记重复",
        Escalate => "升级督办",
        MoveDueDate => "调整期限",
        _ => "未知操作",
    };
}
