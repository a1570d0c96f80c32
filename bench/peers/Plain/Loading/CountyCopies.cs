namespace Lianxin.Bench.Plain.Loading;

/// <summary>What is taken over from Lianxin's tables: for each of Plain's, the columns and the question that gives them.</summary>
internal static class CountyCopies
{
    // Lianxin keeps days as numbers, Plain as dates.
    private const string Epoch = "DATE '0001-01-01'";

    /// <summary>Table with columns, and the question, with <c>@county</c> for the county's code in quotes.</summary>
    public static readonly ImmutableArray<(string Target, string Source)> All =
    [
        ("county (code, zone, simulated_now)",
            $"""
            SELECT founded.county, founded.said ->> 'zone',
                coalesce((SELECT said ->> 'to' FROM {Said("clock-advanced")} moved ORDER BY position DESC LIMIT 1), founded.said ->> 'starts_at')::timestamptz
            FROM {Said("ledger-founded")} founded
            """),
        ("policy (ordinal, effective_on, hash, policy)",
            $"SELECT position, (said ->> 'effective_on')::date, said ->> 'hash', said ->> 'policy' FROM {Said("policy-adopted")} adopted"),
        ("closed_year (year)", "SELECT year FROM closed_year WHERE county = @county"),
        ("division (division_id, level, parent_id, founded_on, earliest, ended_on, successors, version)",
            $"""
            SELECT d.division_id, d.level, d.parent_id, {Epoch} + f.from_day, ({Epoch} + f.from_day - interval '10 years')::date, {Epoch} + d.ended_on,
                d.successors, d.version
            FROM division_row d JOIN (SELECT DISTINCT ON (division_id) division_id, from_day FROM division_fact WHERE county = @county
                ORDER BY division_id, position, ordinal) f USING (division_id)
            WHERE d.county = @county
            """),
        ("body (body_id, division_id)", "SELECT body_id, division_id FROM body_row WHERE county = @county"),
        ("cadre (cadre_id, name, rank_group, body_id, active_from, active_to)",
            $"SELECT cadre_id, name, rank_group, body_id, {Epoch} + active_from, {Epoch} + active_to FROM cadre_row WHERE county = @county"),
        ("cadre_leave (cadre_id, from_day, to_day)", $"SELECT cadre_id, {Epoch} + from_day, {Epoch} + to_day FROM leave_row WHERE county = @county"),
        ("household (household_id, village_id, villagers_group, status, residence, tags, monitoring, member_count, external_no, low_income_no,"
            + " successors, last_visit_on, version, founded_on, earliest, closed_on, last_day)",
            $"""
            SELECT h.household_id, h.village_id, h.villagers_group, h.status, h.residence, h.tags, h.monitoring, h.member_count, h.external_no,
                h.low_income_no, h.successors, {Epoch} + h.last_visit_on, h.version,
                {Epoch} + f.from_day, ({Epoch} + f.from_day - interval '10 years')::date,
                CASE WHEN h.status <> 1 THEN {Epoch} + l.from_day END,
                CASE WHEN h.status IN (2, 3) THEN {Epoch} + l.from_day - 1 WHEN h.status <> 1 THEN {Epoch} + l.from_day END
            FROM household_row h
            JOIN (SELECT DISTINCT ON (household_id) household_id, from_day FROM household_fact WHERE county = @county
                ORDER BY household_id, position, ordinal) f USING (household_id)
            JOIN (SELECT DISTINCT ON (household_id) household_id, from_day FROM household_fact WHERE county = @county
                ORDER BY household_id, position DESC, ordinal DESC) l USING (household_id)
            WHERE h.county = @county
            """),
        ("member (household_id, person_id, relation, gender, status, erased_on, position, ordinal)", MemberCopy.Source),
        ("link (link_id, subject_kind, subject_id, holder_kind, holder_id, kind, role, duties, from_day, to_day, external_no, version, position, ordinal)",
            $"""
            SELECT l.link_id, l.subject_kind, l.subject_id, l.holder_kind, l.holder_id, l.kind, l.role, l.duties, {Epoch} + l.from_day,
                {Epoch} + l.to_day, l.external_no, l.version, f.position, f.ordinal
            FROM link_row l JOIN (SELECT DISTINCT ON (link_id) link_id, position, ordinal FROM link_fact WHERE county = @county
                ORDER BY link_id, position, ordinal) f USING (link_id)
            WHERE l.county = @county
            """),
        ("difficulty (difficulty_id, subject_id, village_id, category, severity, status, source, reported_on, accepted_on, assigned_on, started_on,"
            + " due_on, resolved_on, closed_on, handler_cadre_id, handler_body_id, referred, escalation_level, escalated_on, reopen_count,"
            + " external_no, version, position, ordinal)",
            $"""
            SELECT d.difficulty_id, d.subject_id, d.village_id, d.category, d.severity, d.status, d.source, {Epoch} + d.reported_on,
                {Epoch} + d.accepted_on, {Epoch} + d.assigned_on, {Epoch} + d.started_on, {Epoch} + d.due_on, {Epoch} + d.resolved_on,
                {Epoch} + d.closed_on, d.handler_cadre_id, d.handler_body_id, d.referred, d.escalation_level, {Epoch} + d.escalated_on,
                d.reopen_count, d.external_no, d.version, f.position, f.ordinal
            FROM difficulty_row d JOIN (SELECT DISTINCT ON (difficulty_id, subject_id) difficulty_id, subject_id, position, ordinal
                FROM difficulty_fact WHERE county = @county ORDER BY difficulty_id, subject_id, position, ordinal) f USING (difficulty_id, subject_id)
            WHERE d.county = @county
            """),
        ("visit (cadre_id, occurred_on, household_id, visit_id, kind)",
            $"""
            SELECT cadre_id, {Epoch} + occurred_on, household_id, visit_id, kind FROM visit_fact WHERE county = @county
            GROUP BY cadre_id, occurred_on, household_id, visit_id, kind HAVING sum(sign) > 0
            """),
    ];

    /// <summary>The county's entries of one type, read as JSON.</summary>
    public static string Said(string type) =>
        $"(SELECT county, position, stream_id, type, convert_from(payload, 'UTF8')::jsonb AS said FROM ledger_entry WHERE county = @county AND type = '{type}')";
}
