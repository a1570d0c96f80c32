namespace Lianxin.Bench.Plain.Commands;

/// <summary>A reported difficulty in one statement, at a household or at a township or village. It weighs on nobody before it is assigned.</summary>
internal static class ReportSql
{
    /// <summary>
    /// At a household: key, body hash, subject, day, etag, difficulty, category, severity, source, number, principal, payload, now.
    /// </summary>
    public static readonly string AtHousehold = Text("household", "village_id", "status = 1");

    /// <summary>The same at a division.</summary>
    public static readonly string AtDivision = Text("division", "division_id AS village_id", "level IN (2, 3) AND ended_on IS NULL");

    private static string Text(string table, string village, string present) =>
        $"""
        WITH s AS MATERIALIZED (
            SELECT {village}, version FROM {table}
            WHERE {table}_id = $3 AND {present} AND $4 >= earliest AND ($5 = '' OR version::text = $5)
            FOR NO KEY UPDATE
        ), r AS (
            INSERT INTO request (request_key, body_hash, version, position)
            SELECT $1, $2, version + 1, nextval('entry_position') FROM s
            WHERE NOT EXISTS (SELECT FROM difficulty WHERE difficulty_id = $6)
                AND ($10 = '' OR NOT EXISTS (SELECT FROM difficulty WHERE subject_id = $3 AND external_no = $10))
            ON CONFLICT DO NOTHING
            RETURNING version, position
        ), e AS (
            INSERT INTO entry (position, type, actor, recorded_at, occurred_on, payload)
            SELECT position, 'difficulty-reported', $11, $13, $4, $12 FROM r
        ), d AS (
            INSERT INTO difficulty (difficulty_id, subject_id, village_id, category, severity, status, source, reported_on, referred,
                escalation_level, reopen_count, external_no, version, position, ordinal)
            SELECT $6, $3, s.village_id, $7, $8, 1, $9, $4, 0, 0, 0, $10, r.version, r.position, 0 FROM r, s
        ), u AS (
            UPDATE {table} SET version = {table}.version + 1 FROM r WHERE {table}_id = $3
        )
        SELECT version, position FROM r
        """;
}
