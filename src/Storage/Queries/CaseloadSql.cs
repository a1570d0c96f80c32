using System.Data.Common;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Workload;

namespace Lianxin.Storage.Queries;

/// <summary>The four results a caseload is put together from, for one cadre or for all.</summary>
internal static class CaseloadSql
{
    private static readonly int CadreHolder = (int)HolderKind.Cadre;
    private static readonly int HouseholdSubject = (int)SubjectKind.Household;
    private static readonly int TownshipSubject = (int)SubjectKind.Township;

    /// <summary>Links, difficulties, visits, and last the cadres, so that they can be streamed against what is in memory.</summary>
    /// <param name="one">Whether for the cadre <c>@holder</c> only.</param>
    public static string Text(bool one) => string.Join(
        "; ",
        "SELECT l.holder_id, l.link_id, l.subject_kind, l.subject_id, l.role, l.from_day, "
        + $"CASE WHEN l.subject_kind = {HouseholdSubject} THEN h.village_id ELSE l.subject_id END, "
        + $"CASE WHEN l.subject_kind = {TownshipSubject} THEN l.subject_id ELSE v.parent_id END, "
        + "coalesce(h.tags, 0), coalesce(h.monitoring, 0) FROM link_row l "
        + $"LEFT JOIN household_row h ON h.county = l.county AND h.household_id = l.subject_id AND l.subject_kind = {HouseholdSubject} "
        + "LEFT JOIN division_row v ON v.county = l.county "
        + $"AND v.division_id = CASE WHEN l.subject_kind = {HouseholdSubject} THEN h.village_id ELSE l.subject_id END "
        + $"WHERE l.county = @county AND l.holder_kind = {CadreHolder} AND {QueryParts.InForce("l", "@today")}{Of(one, "l.holder_id")} "
        + "ORDER BY l.holder_id, l.link_id",

        "SELECT d.handler_cadre_id, d.difficulty_id, d.subject_id, d.category, d.severity, d.reported_on, d.assigned_on, d.due_on "
        + $"FROM difficulty_row d WHERE d.county = @county AND d.handler_cadre_id IS NOT NULL AND d.status IN ({QueryParts.HandledStatuses})"
        + $"{Of(one, "d.handler_cadre_id")} ORDER BY d.handler_cadre_id, d.difficulty_id",

        "SELECT f.cadre_id, f.visit_id, f.household_id, f.occurred_on FROM visit_fact f "
        + $"WHERE f.county = @county AND f.occurred_on >= @since{Of(one, "f.cadre_id")} "
        + "GROUP BY f.cadre_id, f.visit_id, f.household_id, f.occurred_on HAVING sum(f.sign) > 0 "
        + "ORDER BY f.cadre_id, f.occurred_on, f.visit_id, f.household_id",

        "SELECT c.cadre_id, c.rank_group, c.body_id, b.division_id, "
        + $"CASE s.level WHEN {(int)DivisionLevel.Township} THEN s.division_id WHEN {(int)DivisionLevel.Village} THEN s.parent_id END, "
        + "CASE WHEN c.active_from <= @today "
        + "AND (c.active_to IS NULL OR c.active_to >= @today) AND NOT EXISTS (SELECT 1 FROM leave_row a WHERE a.county = c.county "
        + "AND a.cadre_id = c.cadre_id AND a.from_day <= @today AND a.to_day >= @today) THEN 1 ELSE 0 END "
        + "FROM cadre_row c LEFT JOIN body_row b ON b.county = c.county AND b.body_id = c.body_id "
        + "LEFT JOIN division_row s ON s.county = b.county AND s.division_id = b.division_id "
        + $"WHERE c.county = @county{Of(one, "c.cadre_id")} ORDER BY c.cadre_id");

    public static CaseLink Link(DbDataReader reader) => new(
        reader.GetString(1),
        (SubjectKind)reader.GetInt32(2),
        reader.GetString(3),
        (LinkRole)reader.GetInt32(4),
        DateOnly.FromDayNumber(reader.GetInt32(5)),
        TextOrNull(reader, 6),
        TextOrNull(reader, 7),
        reader.GetInt32(8),
        (MonitoringType)reader.GetInt32(9));

    public static CaseDifficulty Difficulty(DbDataReader reader) => new(
        reader.GetString(1),
        reader.GetString(2),
        (DifficultyCategory)reader.GetInt32(3),
        reader.GetInt32(4),
        DateOnly.FromDayNumber(reader.GetInt32(5)),
        DayOrNull(reader, 6),
        DayOrNull(reader, 7));

    public static CaseVisit Visit(DbDataReader reader) =>
        new(reader.GetString(1), reader.GetString(2), DateOnly.FromDayNumber(reader.GetInt32(3)));

    public static Caseload Cadre(
        DbDataReader reader, ImmutableArray<CaseLink> links, ImmutableArray<CaseDifficulty> difficulties, ImmutableArray<CaseVisit> visits) =>
        new(
            reader.GetString(0),
            (RankGroup)reader.GetInt32(1),
            reader.GetString(2),
            TextOrNull(reader, 3),
            TextOrNull(reader, 4),
            reader.GetInt32(5) != 0,
            links,
            difficulties,
            visits);

    private static string Of(bool one, string column) => one ? $" AND {column} = @holder" : string.Empty;

    private static string? TextOrNull(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateOnly? DayOrNull(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateOnly.FromDayNumber(reader.GetInt32(column));
}
