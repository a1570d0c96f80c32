namespace Lianxin.Domain.Links;

/// <summary>Who holds a link.</summary>
[GenerateSerializer, Alias("lx.HolderKind")]
public enum HolderKind
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>干部.</summary>
    Cadre = 1,

    /// <summary>单位.</summary>
    Body = 2,
}
