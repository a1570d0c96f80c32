namespace Lianxin.Domain.Cadres;

/// <summary>Personnel category of a cadre; decides the grades' names.</summary>
[GenerateSerializer, Alias("lx.PersonnelCategory")]
public enum PersonnelCategory
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>公务员.</summary>
    CivilServant = 1,

    /// <summary>事业人员.</summary>
    InstitutionStaff = 2,

    /// <summary>村干部.</summary>
    VillageCadre = 3,

    /// <summary>驻村人员.</summary>
    Stationed = 4,
}
