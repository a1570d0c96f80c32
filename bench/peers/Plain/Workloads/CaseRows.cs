using Lianxin.Domain.Workload;
using DifficultyCategory = Lianxin.Domain.Difficulties.DifficultyCategory;
using LinkRole = Lianxin.Domain.Links.LinkRole;
using MonitoringType = Lianxin.Domain.Households.MonitoringType;
using RankGroup = Lianxin.Domain.Cadres.RankGroup;
using SubjectKind = Lianxin.Domain.Links.SubjectKind;

namespace Lianxin.Bench.Plain.Workloads;

/// <summary>A caseload from the normalised tables: four statements that go in one round trip.</summary>
internal static class CaseRows
{
    private const string Cadre =
        """
        SELECT c.name, c.rank_group, c.body_id, b.division_id,
            CASE s.level WHEN 2 THEN s.division_id WHEN 3 THEN s.parent_id END,
            c.active_from <= $2 AND (c.active_to IS NULL OR c.active_to >= $2)
                AND NOT EXISTS (SELECT FROM cadre_leave a WHERE a.cadre_id = c.cadre_id AND a.from_day <= $2 AND a.to_day >= $2)
        FROM cadre c LEFT JOIN body b USING (body_id) LEFT JOIN division s ON s.division_id = b.division_id
        WHERE c.cadre_id = $1
        """;

    private const string Links =
        """
        SELECT l.link_id, l.subject_kind, l.subject_id, l.role, l.from_day,
            CASE WHEN l.subject_kind = 3 THEN h.village_id ELSE l.subject_id END,
            CASE WHEN l.subject_kind = 1 THEN l.subject_id ELSE v.parent_id END,
            coalesce(h.tags, 0), coalesce(h.monitoring, 0)
        FROM link l
        LEFT JOIN household h ON l.subject_kind = 3 AND h.household_id = l.subject_id
        LEFT JOIN division v ON v.division_id = CASE WHEN l.subject_kind = 3 THEN h.village_id ELSE l.subject_id END
        WHERE l.holder_id = $1 AND l.holder_kind = 1 AND l.from_day <= $2 AND (l.to_day IS NULL OR l.to_day >= $2)
        ORDER BY l.link_id
        """;

    private const string Difficulties =
        """
        SELECT difficulty_id, subject_id, category, severity, reported_on, assigned_on, due_on
        FROM difficulty WHERE handler_cadre_id = $1 AND status IN (3, 4, 8) ORDER BY difficulty_id
        """;

    private const string Visits = "SELECT visit_id, household_id, occurred_on FROM visit WHERE cadre_id = $1 AND occurred_on >= $2";

    /// <summary>Reads a cadre's name and caseload; null when there is no such cadre.</summary>
    public static async Task<(string Name, Caseload Caseload)?> ReadAsync(
        NpgsqlConnection connection, CadreId cadre, DateOnly today, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, Cadre, cadre, today);
        Add(batch, Links, cadre, today);
        Add(batch, Difficulties, cadre, null);
        Add(batch, Visits, cadre, WorkloadRules.VisitsSince(today));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return null;
        var name = reader.GetString(0);
        var caseload = new Caseload(
            cadre.Value, (RankGroup)reader.GetInt32(1), reader.GetString(2), Text(reader, 3), Text(reader, 4), reader.GetBoolean(5), [], [], []);
        await reader.NextResultAsync(cancellation);
        var links = await ListAsync(reader, Link, cancellation);
        var difficulties = await ListAsync(reader, Difficulty, cancellation);
        return (name, caseload with { Links = links, Difficulties = difficulties, Visits = await ListAsync(reader, Visit, cancellation) });
    }

    private static void Add(NpgsqlBatch batch, string text, CadreId cadre, DateOnly? day)
    {
        var command = new NpgsqlBatchCommand(text);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = cadre.Value });
        if (day is { } stated)
            command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = stated });
        batch.BatchCommands.Add(command);
    }

    private static async Task<ImmutableArray<T>> ListAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        var list = ImmutableArray.CreateBuilder<T>();
        while (await reader.ReadAsync(cancellation))
            list.Add(read(reader));
        await reader.NextResultAsync(cancellation);
        return list.DrainToImmutable();
    }

    private static CaseLink Link(NpgsqlDataReader reader) => new(
        reader.GetString(0), (SubjectKind)reader.GetInt32(1), reader.GetString(2), (LinkRole)reader.GetInt32(3), reader.GetFieldValue<DateOnly>(4),
        Text(reader, 5), Text(reader, 6), reader.GetInt32(7), (MonitoringType)reader.GetInt32(8));

    private static CaseDifficulty Difficulty(NpgsqlDataReader reader) => new(
        reader.GetString(0), reader.GetString(1), (DifficultyCategory)reader.GetInt32(2), reader.GetInt32(3), reader.GetFieldValue<DateOnly>(4),
        Day(reader, 5), Day(reader, 6));

    private static CaseVisit Visit(NpgsqlDataReader reader) => new(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2));

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateOnly? Day(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
