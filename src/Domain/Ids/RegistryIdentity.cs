namespace Lianxin.Domain.Ids;

/// <summary>
/// Which id a thing gets when it is founded: from its code or external number where it has one, so that a file imported
/// twice, or imported and typed in, founds it once; from the request key otherwise. A number that is itself an id of that kind and
/// county names that very thing: exports write the id of what has no number, and imports find it again by it.
/// </summary>
public static class RegistryIdentity
{
    /// <summary>A division, by the code it is founded under.</summary>
    /// <param name="county">The county.</param>
    /// <param name="code">6, 9 or 12 digits.</param>
    /// <returns>The id.</returns>
    public static DivisionId OfDivision(CountyCode county, string code) => EntityId.Derive<DivisionId>(county, $"division-code\n{code}");

    /// <summary>A body.</summary>
    /// <param name="county">The county.</param>
    /// <param name="externalNo">单位编号 or empty.</param>
    /// <param name="requestKey">Key of the request that registers it.</param>
    /// <returns>The id.</returns>
    public static BodyId OfBody(CountyCode county, string externalNo, string requestKey) =>
        Of<BodyId>(county, "body-no", externalNo, requestKey);

    /// <summary>A cadre.</summary>
    /// <param name="county">The county.</param>
    /// <param name="externalNo">干部编号 or empty.</param>
    /// <param name="requestKey">Key of the request that registers it.</param>
    /// <returns>The id.</returns>
    public static CadreId OfCadre(CountyCode county, string externalNo, string requestKey) =>
        Of<CadreId>(county, "cadre-no", externalNo, requestKey);

    /// <summary>A household.</summary>
    /// <param name="county">The county.</param>
    /// <param name="externalNo">户编号 or empty.</param>
    /// <param name="requestKey">Key of the request that registers it.</param>
    /// <returns>The id.</returns>
    public static HouseholdId OfHousehold(CountyCode county, string externalNo, string requestKey) =>
        Of<HouseholdId>(county, "household-no", externalNo, requestKey);

    /// <summary>A link.</summary>
    /// <param name="county">The county.</param>
    /// <param name="externalNo">联系编号 or empty.</param>
    /// <param name="requestKey">Key of the request that starts it.</param>
    /// <returns>The id.</returns>
    public static LinkId OfLink(CountyCode county, string externalNo, string requestKey) =>
        Of<LinkId>(county, "link-no", externalNo, requestKey);

    private static T Of<T>(CountyCode county, string source, string externalNo, string requestKey)
        where T : struct, IEntityId<T> =>
        EntityId.TryParse<T>(externalNo, out var id) && EntityId.CountyOf(id) == county
            ? id
            : EntityId.Derive<T>(county, externalNo.Length > 0 ? $"{source}\n{externalNo}" : $"{requestKey}\n{source}");
}
