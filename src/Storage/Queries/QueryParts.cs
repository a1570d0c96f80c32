using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;

namespace Lianxin.Storage.Queries;

/// <summary>Conditions that several queries share.</summary>
internal static class QueryParts
{
    /// <summary>Statuses in which somebody still has to act; resolved ones wait for the household's word.</summary>
    public static readonly string OpenStatuses = Numbers(
        DifficultyStatus.Reported, DifficultyStatus.Accepted, DifficultyStatus.Assigned, DifficultyStatus.InProgress, DifficultyStatus.Reopened);

    /// <summary>Open statuses that weigh on a handler.</summary>
    public static readonly string HandledStatuses = Numbers(
        DifficultyStatus.Assigned, DifficultyStatus.InProgress, DifficultyStatus.Reopened);

    public const int ActiveHousehold = (int)HouseholdStatus.Active;

    public const int LeadRole = (int)LinkRole.Lead;

    /// <summary>The village lies in the division: is it, or its township or county is.</summary>
    public static string VillageIn(string village, string county, string division) =>
        $"({village} = {division} OR {village} IN (SELECT d.division_id FROM division_row d WHERE d.county = {county} AND (d.parent_id = {division} "
        + $"OR d.parent_id IN (SELECT t.division_id FROM division_row t WHERE t.county = {county} AND t.parent_id = {division}))))";

    /// <summary>The period is in force on a day; both its days inclusive.</summary>
    public static string InForce(string alias, string day) =>
        $"{alias}.from_day <= {day} AND ({alias}.to_day IS NULL OR {alias}.to_day >= {day})";

    private static string Numbers(params IEnumerable<DifficultyStatus> statuses) => string.Join(", ", statuses.Select(s => (int)s));
}
