namespace Lianxin.Tabular.Records;

/// <summary>What a row of activity.csv does; each is one command to the gateway.</summary>
public enum ActivityVerb
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>走访.</summary>
    Visit,

    /// <summary>上报.</summary>
    Report,

    /// <summary>受理.</summary>
    Accept,

    /// <summary>交办.</summary>
    Assign,

    /// <summary>开始办理.</summary>
    Start,

    /// <summary>退回.</summary>
    Return,

    /// <summary>上转.</summary>
    Refer,

    /// <summary>措施.</summary>
    Measure,

    /// <summary>办结.</summary>
    Resolve,

    /// <summary>效果.</summary>
    Effect,

    /// <summary>未确认关闭.</summary>
    CloseUnconfirmed,

    /// <summary>重新办理.</summary>
    Reopen,

    /// <summary>撤回.</summary>
    Withdraw,

    /// <summary>不予受理.</summary>
    Decline,

    /// <summary>移交: the Lead of a household to another cadre.</summary>
    Transfer,

    /// <summary>结束联系.</summary>
    EndLink,

    /// <summary>分户.</summary>
    Split,

    /// <summary>并户.</summary>
    Merge,

    /// <summary>迁移: to another village of the county.</summary>
    Move,

    /// <summary>迁出.</summary>
    MoveOut,

    /// <summary>注销.</summary>
    Dissolve,
}
