namespace Lianxin.Domain.Links;

/// <summary>What a link obliges its holder to do; any combination.</summary>
[Flags, GenerateSerializer, Alias("lx.LinkDuties")]
public enum LinkDuties
{
    /// <summary>None stated: the policy's duties of the role apply.</summary>
    None = 0,

    /// <summary>指导.</summary>
    Guide = 1,

    /// <summary>督促.</summary>
    Supervise = 2,

    /// <summary>帮扶.</summary>
    Assist = 4,
}
