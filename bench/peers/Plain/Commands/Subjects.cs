using Lianxin.Domain.Divisions;
using Lianxin.Domain.Households;
using Lianxin.Domain.References;
using DivisionLevel = Lianxin.Domain.Divisions.DivisionLevel;
using HouseholdStatus = Lianxin.Domain.Households.HouseholdStatus;

namespace Lianxin.Bench.Plain.Commands;

/// <summary>Subjects as the rules need them to name a refusal; read only when something was refused.</summary>
internal static class Subjects
{
    public static async Task<HouseholdState> HouseholdAsync(NpgsqlDataSource database, HouseholdId id, CancellationToken cancellation)
    {
        await using var command = One(
            database, "SELECT village_id, status, founded_on, closed_on, successors, version FROM household WHERE household_id = $1", id.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return HouseholdState.Empty;
        return HouseholdState.Empty with
        {
            Id = id,
            Villages = VillageHistory.Always(EntityId.Parse<DivisionId>(reader.GetString(0))),
            Status = (HouseholdStatus)reader.GetInt32(1),
            FoundedOn = reader.GetFieldValue<DateOnly>(2),
            ClosedOn = Day(reader, 3),
            Successors = [.. Values.Parts(reader.GetString(4)).Select(EntityId.Parse<HouseholdId>)],
            Version = reader.GetInt64(5),
        };
    }

    public static async Task<DivisionState> DivisionAsync(NpgsqlDataSource database, DivisionId id, CancellationToken cancellation)
    {
        await using var command = One(database, "SELECT level, founded_on, ended_on, successors, version FROM division WHERE division_id = $1", id.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return DivisionState.Empty;
        return DivisionState.Empty with
        {
            Id = id,
            Level = (DivisionLevel)reader.GetInt32(0),
            FoundedOn = reader.GetFieldValue<DateOnly>(1),
            EndedOn = Day(reader, 2),
            Successors = [.. Values.Parts(reader.GetString(3)).Select(EntityId.Parse<DivisionId>)],
            Version = reader.GetInt64(4),
        };
    }

    public static async Task<Referent?> CadreAsync(NpgsqlDataSource database, string id, CancellationToken cancellation)
    {
        await using var command = One(database, "SELECT active_from, active_to FROM cadre WHERE cadre_id = $1", id);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new Referent(DivisionLevel.Unspecified, 1) { FirstDay = reader.GetFieldValue<DateOnly>(0), LastDay = Day(reader, 1) }
            : null;
    }

    /// <summary>The difficulty that stands in a report's way, or null.</summary>
    public static async Task<string?> ReportedAsync(
        NpgsqlDataSource database, string subject, DifficultyId id, string number, CancellationToken cancellation)
    {
        await using var command = One(
            database, "SELECT difficulty_id FROM difficulty WHERE difficulty_id = $1 OR ($3 <> '' AND subject_id = $2 AND external_no = $3)", id.Value);
        command.Parameters.Add(Parameter.Of(subject));
        command.Parameters.Add(Parameter.Of(number));
        return (string?)await command.ExecuteScalarAsync(cancellation);
    }

    private static NpgsqlCommand One(NpgsqlDataSource database, string text, string id)
    {
        var command = database.CreateCommand(text);
        command.Parameters.Add(Parameter.Of(id));
        return command;
    }

    private static DateOnly? Day(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
