namespace Lianxin.Domain.Households;

/// <summary>Gender as registered.</summary>
[GenerateSerializer, Alias("lx.Gender")]
public enum Gender
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>男.</summary>
    Male = 1,

    /// <summary>女.</summary>
    Female = 2,
}
