namespace Lianxin.Domain.Bodies;

/// <summary>Kind of body.</summary>
[GenerateSerializer, Alias("lx.BodyKind")]
public enum BodyKind
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>部门.</summary>
    Department = 1,

    /// <summary>帮扶单位.</summary>
    SupportingUnit = 2,

    /// <summary>驻村工作队.</summary>
    StationTeam = 3,

    /// <summary>领导班子.</summary>
    LeadingGroup = 4,

    /// <summary>乡镇.</summary>
    Township = 5,

    /// <summary>村(居)委会.</summary>
    VillageCommittee = 6,
}
