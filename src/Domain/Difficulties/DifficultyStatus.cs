namespace Lianxin.Domain.Difficulties;

/// <summary>Status of a difficulty.</summary>
[GenerateSerializer, Alias("lx.DifficultyStatus")]
public enum DifficultyStatus
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>已上报.</summary>
    Reported = 1,

    /// <summary>已受理.</summary>
    Accepted = 2,

    /// <summary>已交办.</summary>
    Assigned = 3,

    /// <summary>办理中.</summary>
    InProgress = 4,

    /// <summary>已办结.</summary>
    Resolved = 5,

    /// <summary>已确认.</summary>
    Confirmed = 6,

    /// <summary>未确认关闭.</summary>
    ClosedUnconfirmed = 7,

    /// <summary>重新办理.</summary>
    Reopened = 8,

    /// <summary>已撤回.</summary>
    Withdrawn = 9,

    /// <summary>重复.</summary>
    Duplicate = 10,

    /// <summary>不予受理.</summary>
    Declined = 11,
}
