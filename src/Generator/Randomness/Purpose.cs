namespace Lianxin.Generator.Randomness;

/// <summary>Names an independent random stream. Numbers are part of the output's identity: never reuse one.</summary>
internal enum Purpose
{
    Villages = 1,
    Bodies = 2,
    Cadres = 3,
    Households = 4,
    Members = 5,
    Fates = 6,
    StructureLinks = 7,
    LeadLinks = 8,
    LeadChanges = 9,
    GridLinks = 10,
    LeadVisits = 11,
    GridVisits = 12,
    HouseholdDifficulties = 13,
    VillageDifficulties = 14,
    Duplicates = 15,
}
