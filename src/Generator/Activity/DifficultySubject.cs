using Lianxin.Generator.Cadres;
using Lianxin.Generator.Divisions;
using Lianxin.Generator.Households;

namespace Lianxin.Generator.Activity;

/// <summary>Whose difficulty it is: a household's, or the village's when there is none.</summary>
internal sealed record DifficultySubject(VillageArea Village, Household? Household)
{
    /// <summary>
    /// The Lead on that day, if that link is never ended without a successor: open work then always has a taker.
    /// </summary>
    public Cadre? LastingLead(int day) =>
        Household is { Leads: [.., { To: int.MaxValue }] } household ? household.LeadOn(day)?.Cadre : null;

    public bool IsTiedTo(Cadre cadre) =>
        cadre.HomeVillage == Village.Code || Village.SupportingBodies.Contains(cadre.Body)
        || (Household is not null && Household.Leads.Exists(period => period.Cadre.Body == cadre.Body));
}
