namespace Lianxin.Domain.Households;

/// <summary>Relation to the head of the household.</summary>
[GenerateSerializer, Alias("lx.Relation")]
public enum Relation
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>户主.</summary>
    Head = 1,

    /// <summary>配偶.</summary>
    Spouse = 2,

    /// <summary>子女.</summary>
    Child = 3,

    /// <summary>父母.</summary>
    Parent = 4,

    /// <summary>孙辈.</summary>
    Grandchild = 5,

    /// <summary>祖辈.</summary>
    Grandparent = 6,

    /// <summary>兄弟姐妹.</summary>
    Sibling = 7,

    /// <summary>其他.</summary>
    Other = 8,
}
