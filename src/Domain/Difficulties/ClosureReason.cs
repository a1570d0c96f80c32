namespace Lianxin.Domain.Difficulties;

/// <summary>Why a resolved difficulty closed without the household's word.</summary>
[GenerateSerializer, Alias("lx.ClosureReason")]
public enum ClosureReason
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>三次联系外出未果.</summary>
    AwayAfterThreeAttempts = 1,

    /// <summary>拒绝表态.</summary>
    Refused = 2,

    /// <summary>已去世.</summary>
    Dead = 3,

    /// <summary>逾期未答.</summary>
    NoAnswer = 4,
}
