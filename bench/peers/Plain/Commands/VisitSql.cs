namespace Lianxin.Bench.Plain.Commands;

/// <summary>
/// A visit in one statement: households and participants are locked in the order of their ids and looked at; when all are as they must be,
/// request, entry, households, visits, links and workloads are written. A row that a command waited for is judged as it is then, since
/// PostgreSQL looks again at what it locks or updates, so nothing but the lock itself depends on the statement's snapshot.
/// </summary>
internal static class VisitSql
{
    /// <summary>
    /// Key, body hash, households, participants, day of the visit, today, first day of today's month and quarter, visit, kind, principal,
    /// payload, now.
    /// </summary>
    public const string Text =
        """
        WITH h AS MATERIALIZED (
            SELECT household_id, version FROM household
            WHERE household_id = ANY ($3) AND $5 >= earliest AND (last_day IS NULL OR $5 <= last_day)
            ORDER BY household_id FOR NO KEY UPDATE
        ), c AS MATERIALIZED (
            SELECT w.cadre_id FROM cadre_workload w JOIN cadre USING (cadre_id)
            WHERE w.cadre_id = ANY ($4) AND active_from <= $5 AND (active_to IS NULL OR active_to >= $5)
            ORDER BY w.cadre_id FOR NO KEY UPDATE OF w
        ), r AS (
            INSERT INTO request (request_key, body_hash, version, position)
            SELECT $1, $2, (SELECT version + 1 FROM h WHERE household_id = ($3)[1]), nextval('entry_position')
            WHERE (SELECT count(*) FROM h) = cardinality($3) AND (SELECT count(*) FROM c) = cardinality($4)
            ON CONFLICT DO NOTHING
            RETURNING version, position
        ), e AS (
            INSERT INTO entry (position, type, actor, recorded_at, occurred_on, payload)
            SELECT position, 'visit-recorded', $11, $13, $5, $12 FROM r
        ), u AS (
            UPDATE household SET version = household.version + 1, last_visit_on = greatest(last_visit_on, $5)
            FROM r WHERE household_id = ANY ($3)
        ), v AS (
            INSERT INTO visit (cadre_id, occurred_on, household_id, visit_id, kind)
            SELECT p.id, $5, s.id, $9, $10 FROM r, unnest($4) p(id), unnest($3) s(id)
        ), l AS (
            UPDATE link SET
                quarter_done = CASE quarter_from WHEN $8 THEN quarter_done + 1 ELSE 1 END,
                quarter_from = $8,
                month_done = CASE WHEN $5 < $7 THEN month_done WHEN month_from = $7 THEN month_done + 1 ELSE 1 END,
                month_from = CASE WHEN $5 < $7 THEN month_from ELSE $7 END
            FROM r WHERE holder_id = ANY ($4) AND subject_id = ANY ($3) AND $5 >= $8 AND quarter_from <= $8
            RETURNING holder_id, r.position,
                CASE WHEN from_day <= $6 AND (to_day IS NULL OR to_day >= $6)
                    AND CASE WHEN monthly THEN $5 >= $7 AND month_done <= due ELSE quarter_done <= due END THEN 1 ELSE 0 END AS more
        ), w AS (
            UPDATE cadre_workload SET
                visits_done = visits_done + CASE day WHEN $6 THEN l.more ELSE 0 END,
                position = greatest(cadre_workload.position, l.position)
            FROM (SELECT holder_id, max(position) AS position, sum(more)::integer AS more FROM l GROUP BY holder_id HAVING sum(more) > 0) l
            WHERE cadre_id = l.holder_id
        )
        SELECT version, position FROM r
        """;
}
