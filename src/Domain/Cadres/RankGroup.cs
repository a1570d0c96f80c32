namespace Lianxin.Domain.Cadres;

/// <summary>Rank group 职级组: cadres are compared only within it.</summary>
[GenerateSerializer, Alias("lx.RankGroup")]
public enum RankGroup
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>县级领导.</summary>
    CountyLeader = 1,

    /// <summary>部门负责人.</summary>
    DepartmentHead = 2,

    /// <summary>一般干部.</summary>
    Staff = 3,

    /// <summary>事业干部.</summary>
    InstitutionStaff = 4,

    /// <summary>乡镇干部.</summary>
    TownshipCadre = 5,

    /// <summary>驻村第一书记和队员.</summary>
    Stationed = 6,

    /// <summary>村干部.</summary>
    VillageCadre = 7,

    /// <summary>网格员.</summary>
    GridWorker = 8,
}
