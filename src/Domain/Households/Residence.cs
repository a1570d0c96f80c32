namespace Lianxin.Domain.Households;

/// <summary>Where the household lives.</summary>
[GenerateSerializer, Alias("lx.Residence")]
public enum Residence
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>常住.</summary>
    Resident = 1,

    /// <summary>部分外出.</summary>
    PartlyAway = 2,

    /// <summary>整户外出.</summary>
    Away = 3,

    /// <summary>空挂.</summary>
    Vacant = 4,
}
