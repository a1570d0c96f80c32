namespace Lianxin.Tabular;

/// <summary>What a file's rows are about, in the order in which files are imported.</summary>
public enum ImportKind
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>区划.</summary>
    Divisions = 1,

    /// <summary>单位.</summary>
    Bodies = 2,

    /// <summary>干部.</summary>
    Cadres = 3,

    /// <summary>户, one row a member.</summary>
    Households = 4,

    /// <summary>联系.</summary>
    Links = 5,

    /// <summary>台帐活动.</summary>
    Activity = 6,
}
