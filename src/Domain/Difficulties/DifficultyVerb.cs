namespace Lianxin.Domain.Difficulties;

/// <summary>What can be done with an existing difficulty.</summary>
public enum DifficultyVerb
{
    /// <summary>受理.</summary>
    Accept = 1,

    /// <summary>交办.</summary>
    Assign,

    /// <summary>开始办理.</summary>
    Start,

    /// <summary>退回.</summary>
    Return,

    /// <summary>上报转办.</summary>
    Refer,

    /// <summary>办结.</summary>
    Resolve,

    /// <summary>记录效果.</summary>
    StateEffect,

    /// <summary>未确认关闭.</summary>
    CloseUnconfirmed,

    /// <summary>重新办理.</summary>
    Reopen,

    /// <summary>撤回.</summary>
    Withdraw,

    /// <summary>不予受理.</summary>
    Decline,

    /// <summary>标记重复.</summary>
    MarkDuplicate,

    /// <summary>升级督办.</summary>
    Escalate,

    /// <summary>调整期限.</summary>
    MoveDueDate,
}
