namespace Lianxin.Domain.Links;

/// <summary>Kind of link.</summary>
[GenerateSerializer, Alias("lx.LinkKind")]
public enum LinkKind
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>分管.</summary>
    InCharge = 1,

    /// <summary>联系.</summary>
    Linked = 2,

    /// <summary>帮扶.</summary>
    Helping = 3,
}
