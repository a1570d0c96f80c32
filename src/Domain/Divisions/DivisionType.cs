namespace Lianxin.Domain.Divisions;

/// <summary>What kind of division the last part of a code names.</summary>
public enum DivisionType
{
    /// <summary>A part outside the ranges in use.</summary>
    Other = 0,

    /// <summary>县.</summary>
    County = 1,

    /// <summary>街道, 001–099.</summary>
    SubDistrict = 2,

    /// <summary>镇, 100–199.</summary>
    Town = 3,

    /// <summary>乡, 200–399.</summary>
    Township = 4,

    /// <summary>居民委员会, 001–199.</summary>
    Community = 5,

    /// <summary>村民委员会, 200–399.</summary>
    Village = 6,
}
