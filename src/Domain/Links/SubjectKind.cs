namespace Lianxin.Domain.Links;

/// <summary>What a link is to.</summary>
[GenerateSerializer, Alias("lx.SubjectKind")]
public enum SubjectKind
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>乡镇.</summary>
    Township = 1,

    /// <summary>村.</summary>
    Village = 2,

    /// <summary>户.</summary>
    Household = 3,
}
