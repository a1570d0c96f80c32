using Lianxin.Domain.Rows;

namespace Lianxin.Bench.Plain.Households;

/// <summary>A household with its members, difficulties and links: four statements in one round trip.</summary>
internal static class HouseholdRows
{
    private static readonly string[] Statements =
    [
        """
        SELECT household_id, village_id, villagers_group, status, residence, tags, monitoring, member_count, external_no, low_income_no,
            successors, last_visit_on, version
        FROM household WHERE household_id = $1
        """,
        "SELECT person_id, relation, gender, status, erased_on FROM member WHERE household_id = $1 ORDER BY position, ordinal",
        """
        SELECT difficulty_id, subject_id, village_id, category, severity, status, source, reported_on, accepted_on, assigned_on, started_on,
            due_on, resolved_on, closed_on, handler_cadre_id, handler_body_id, referred, escalation_level, escalated_on, reopen_count,
            external_no, version
        FROM difficulty WHERE subject_id = $1 ORDER BY position, ordinal
        """,
        """
        SELECT link_id, subject_kind, subject_id, holder_kind, holder_id, kind, role, duties, from_day, to_day, external_no, version
        FROM link WHERE subject_id = $1 ORDER BY position, ordinal
        """,
    ];

    /// <summary>Reads one; null when there is none.</summary>
    public static async Task<Household?> FindAsync(NpgsqlDataSource database, HouseholdId id, CancellationToken cancellation)
    {
        await using var batch = database.CreateBatch();
        foreach (var text in Statements)
        {
            var command = new NpgsqlBatchCommand(text);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id.Value });
            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return null;
        var household = Row(reader).ToWire();
        household.Members.AddRange(await ListAsync(reader, Member, cancellation));
        household.Difficulties.AddRange(await ListAsync(reader, row => Difficulty(row).ToWire(), cancellation));
        household.Links.AddRange(await ListAsync(reader, row => Link(row).ToWire(), cancellation));
        return household;
    }

    private static async Task<List<T>> ListAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        var list = new List<T>();
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            list.Add(read(reader));
        return list;
    }

    private static HouseholdRow Row(NpgsqlDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), (Domain.Households.HouseholdStatus)r.GetInt32(3), (Domain.Households.Residence)r.GetInt32(4),
        r.GetInt32(5), (Domain.Households.MonitoringType)r.GetInt32(6), r.GetInt32(7), r.GetString(8), r.GetString(9), r.GetString(10), Day(r, 11),
        r.GetInt64(12));

    private static Member Member(NpgsqlDataReader r) => new()
    {
        Person = Names.Of(r.GetString(0)),
        Relation = (Relation)r.GetInt32(1),
        Gender = (Gender)r.GetInt32(2),
        Status = (MemberStatus)r.GetInt32(3),
        ErasedOn = Day(r, 4).ToDate(),
    };

    private static DifficultyRow Difficulty(NpgsqlDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), (Domain.Difficulties.DifficultyCategory)r.GetInt32(3), r.GetInt32(4),
        (Domain.Difficulties.DifficultyStatus)r.GetInt32(5), (Domain.Difficulties.DifficultySource)r.GetInt32(6), r.GetFieldValue<DateOnly>(7),
        Day(r, 8), Day(r, 9), Day(r, 10), Day(r, 11), Day(r, 12), Day(r, 13), Text(r, 14), Text(r, 15), r.GetInt32(16) != 0, r.GetInt32(17),
        Day(r, 18), r.GetInt32(19), r.GetString(20), r.GetInt64(21));

    private static LinkRow Link(NpgsqlDataReader r) => new(
        r.GetString(0), (Domain.Links.SubjectKind)r.GetInt32(1), r.GetString(2), (Domain.Links.HolderKind)r.GetInt32(3), r.GetString(4),
        (Domain.Links.LinkKind)r.GetInt32(5), (Domain.Links.LinkRole)r.GetInt32(6), (Domain.Links.LinkDuties)r.GetInt32(7),
        r.GetFieldValue<DateOnly>(8), Day(r, 9), r.GetString(10), r.GetInt64(11));

    private static string? Text(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static DateOnly? Day(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetFieldValue<DateOnly>(column);
}
