namespace Lianxin.Storage.Queries;

/// <summary>A division's figures in one statement of six counts.</summary>
internal static class DivisionSql
{
    private const string Visits =
        "FROM (SELECT f.visit_id, f.household_id, f.cadre_id FROM visit_fact f WHERE f.county = @county AND f.occurred_on >= @since "
        + "AND f.village_id IN (SELECT village FROM scope) GROUP BY f.visit_id, f.household_id, f.cadre_id, f.village_id, f.occurred_on "
        + "HAVING sum(f.sign) > 0) AS visited";

    public static readonly string Text =
        // The division itself stands in its own scope: difficulties may be a village's or a township's own.
        "WITH scope (village) AS (SELECT @division UNION SELECT d.division_id FROM division_row d WHERE d.county = @county "
        + "AND (d.parent_id = @division OR d.parent_id IN (SELECT t.division_id FROM division_row t WHERE t.county = @county AND t.parent_id = @division))) "
        + "SELECT "
        + $"(SELECT count(*) FROM household_row h WHERE h.county = @county AND h.status = {QueryParts.ActiveHousehold} "
        + "AND h.village_id IN (SELECT village FROM scope)), "
        + $"(SELECT count(*) FROM household_row h WHERE h.county = @county AND h.status = {QueryParts.ActiveHousehold} "
        + "AND h.village_id IN (SELECT village FROM scope) AND EXISTS (SELECT 1 FROM link_row l WHERE l.county = h.county "
        + $"AND l.subject_id = h.household_id AND l.role = {QueryParts.LeadRole} AND {QueryParts.InForce("l", "@today")})), "
        + $"(SELECT count(*) FROM difficulty_row d WHERE d.county = @county AND d.status IN ({QueryParts.OpenStatuses}) "
        + "AND d.village_id IN (SELECT village FROM scope)), "
        + $"(SELECT count(*) FROM difficulty_row d WHERE d.county = @county AND d.status IN ({QueryParts.OpenStatuses}) "
        + "AND d.due_on < @today AND d.village_id IN (SELECT village FROM scope)), "
        + $"(SELECT count(DISTINCT household_id) {Visits}), "
        + $"(SELECT count(DISTINCT visit_id) {Visits})";
}
