namespace Lianxin.Domain.Difficulties;

/// <summary>Kind of measure.</summary>
[GenerateSerializer, Alias("lx.MeasureKind")]
public enum MeasureKind
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>资金.</summary>
    Money = 1,

    /// <summary>物资.</summary>
    Goods = 2,

    /// <summary>纳入项目.</summary>
    Enrolment = 3,

    /// <summary>就业岗位.</summary>
    Job = 4,

    /// <summary>培训.</summary>
    Training = 5,

    /// <summary>修缮.</summary>
    Repair = 6,

    /// <summary>转介.</summary>
    Referral = 7,
}
