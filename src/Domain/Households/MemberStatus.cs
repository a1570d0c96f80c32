namespace Lianxin.Domain.Households;

/// <summary>Status of a member in a household.</summary>
[GenerateSerializer, Alias("lx.MemberStatus")]
public enum MemberStatus
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>a member.</summary>
    Present = 1,

    /// <summary>去世.</summary>
    Died = 2,

    /// <summary>离开.</summary>
    Left = 3,

    /// <summary>went to a successor household.</summary>
    Allotted = 4,
}
