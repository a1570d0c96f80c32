namespace Lianxin.Generator.Cadres;

internal enum RankGroup
{
    CountyLeader,
    DepartmentHead,
    Staff,
    InstitutionStaff,
    TownshipCadre,
    Stationed,
    VillageCadre,
    GridWorker,
}
