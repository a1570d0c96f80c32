namespace Lianxin.Domain.Households;

/// <summary>Tag of a household; a code, never sealed.</summary>
[GenerateSerializer, Alias("lx.HouseholdTag")]
public enum HouseholdTag
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>低保.</summary>
    MinimumIncome = 1,

    /// <summary>特困供养.</summary>
    ExtremeHardship = 2,

    /// <summary>零就业.</summary>
    ZeroEmployment = 3,

    /// <summary>失地.</summary>
    LandLost = 4,

    /// <summary>下岗失业.</summary>
    LaidOff = 5,

    /// <summary>大病.</summary>
    MajorIllness = 6,

    /// <summary>残疾.</summary>
    Disability = 7,

    /// <summary>孤.</summary>
    Orphan = 8,
}
