using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Ids;
using Lianxin.Tabular.Records;

namespace Lianxin.Grains.Imports;

/// <summary>Finds what rows of activity name by number. Ids follow from numbers, so that nothing is looked up but villages and members.</summary>
internal sealed class ActivitySubjects(ImportSession session)
{
    /// <summary>A household.</summary>
    /// <param name="number">户编号.</param>
    public HouseholdId Household(string number) => RegistryIdentity.OfHousehold(session.County, number, string.Empty);

    /// <summary>A cadre.</summary>
    /// <param name="number">干部编号.</param>
    public CadreId Cadre(string number) => RegistryIdentity.OfCadre(session.County, number, string.Empty);

    /// <summary>A link.</summary>
    /// <param name="number">联系编号.</param>
    public LinkId Link(string number) => RegistryIdentity.OfLink(session.County, number, string.Empty);

    /// <summary>A village.</summary>
    /// <param name="code">12 digits.</param>
    /// <returns>The village, or null.</returns>
    public DivisionId? Village(string code) => session.References.Division(code);

    /// <summary>The one household or village that a row is about.</summary>
    /// <param name="record">A row of one subject.</param>
    /// <returns>Its id, or null for an unknown village.</returns>
    public string? Of(ActivityRecord record) =>
        record.HouseholdNos.Count > 0 ? Household(record.HouseholdNos[0]).Value : Village(record.VillageCode)?.Value;

    /// <summary>The difficulty that a row names.</summary>
    /// <param name="subject">Its subject.</param>
    /// <param name="record">The row.</param>
    public DifficultyId Difficulty(string subject, ActivityRecord record) =>
        DifficultyIdentity.Of(session.County, subject, record.DifficultyNo, string.Empty);

    /// <summary>Reads a household.</summary>
    /// <param name="household">The household.</param>
    /// <returns>The view, or null when there is none.</returns>
    public async Task<HouseholdView?> ReadAsync(HouseholdId household) =>
        (await session.Grains.GetGrain<IHouseholdGrain>(household.Value).GetAsync(session.Reading, full: false)).Value;
}
