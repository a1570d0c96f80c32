namespace Lianxin.Domain.Vetoes;

/// <summary>Where a veto stands.</summary>
[GenerateSerializer, Alias("lx.VetoStatus")]
public enum VetoStatus
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Proposed; it caps nothing yet.</summary>
    Proposed = 1,

    /// <summary>Approved by somebody else than the proposer.</summary>
    Approved = 2,

    /// <summary>Refused.</summary>
    Refused = 3,

    /// <summary>Lifted after its approval.</summary>
    Lifted = 4,
}
