namespace Lianxin.Domain.Divisions;

/// <summary>Level of a division.</summary>
[GenerateSerializer, Alias("lx.DivisionLevel")]
public enum DivisionLevel
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>县级.</summary>
    County = 1,

    /// <summary>乡镇/街道.</summary>
    Township = 2,

    /// <summary>村/社区.</summary>
    Village = 3,
}
