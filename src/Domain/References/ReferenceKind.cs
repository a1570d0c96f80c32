namespace Lianxin.Domain.References;

/// <summary>What a command may name beside its own subject.</summary>
public enum ReferenceKind
{
    /// <summary>A cadre.</summary>
    Cadre = 1,

    /// <summary>A body.</summary>
    Body,

    /// <summary>A division of any level.</summary>
    Division,

    /// <summary>A division that is a village.</summary>
    Village,
}
