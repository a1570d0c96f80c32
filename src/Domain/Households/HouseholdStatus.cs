namespace Lianxin.Domain.Households;

/// <summary>Status of a household.</summary>
[GenerateSerializer, Alias("lx.HouseholdStatus")]
public enum HouseholdStatus
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>in force.</summary>
    Active = 1,

    /// <summary>分户: successors named.</summary>
    Split = 2,

    /// <summary>并户: goes on in another.</summary>
    Merged = 3,

    /// <summary>迁出.</summary>
    MovedOut = 4,

    /// <summary>注销.</summary>
    Dissolved = 5,
}
