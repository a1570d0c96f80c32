using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;

namespace Lianxin.Storage.Queries;

/// <summary>Conditions that several queries share.</summary>
internal static class QueryParts
{
    /// <summary>Statuses in which somebody still has to act; resolved ones wait for the household's word.</summary>
    public static readonly string OpenStatuses = string.Join(
        ", ",
        new[]
        {
            DifficultyStatus.Reported, DifficultyStatus.Accepted, DifficultyStatus.Assigned, DifficultyStatus.InProgress, DifficultyStatus.Reopened,
        }.Select(s => (int)s));

    public const int ActiveHousehold = (int)HouseholdStatus.Active;

    public const int LeadRole = (int)LinkRole.Lead;

    /// <summary>The village lies in the division: is it, or its township or county is.</summary>
    public static string VillageIn(string village, string county, string division) =>
        $"({village} = {division} OR {village} IN (SELECT d.division_id FROM division_row d WHERE d.county = {county} AND (d.parent_id = {division} "
        + $"OR d.parent_id IN (SELECT t.division_id FROM division_row t WHERE t.county = {county} AND t.parent_id = {division}))))";

    /// <summary>The period is in force on a day; both its days inclusive.</summary>
    public static string InForce(string alias, string day) =>
        $"{alias}.from_day <= {day} AND ({alias}.to_day IS NULL OR {alias}.to_day >= {day})";
}
