namespace Lianxin.Domain.Links;

/// <summary>Role of a link's holder.</summary>
[GenerateSerializer, Alias("lx.LinkRole")]
public enum LinkRole
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>联系领导.</summary>
    LinkedLeader = 1,

    /// <summary>第一书记.</summary>
    FirstSecretary = 2,

    /// <summary>队员.</summary>
    TeamMember = 3,

    /// <summary>包村干部.</summary>
    VillageCadreInCharge = 4,

    /// <summary>帮扶责任人.</summary>
    Lead = 5,

    /// <summary>网格员.</summary>
    GridWorker = 6,

    /// <summary>帮扶单位.</summary>
    SupportingBody = 7,
}
