using Lianxin.Bench.Plain.Counties;

namespace Lianxin.Bench.Plain.Workloads;

/// <summary>Reads a workload from its row by one indexed query. The first question of a day makes the row anew; commands keep it up.</summary>
internal sealed class ProjectedLoads(NpgsqlDataSource database, PlainCounty county) : ICadreLoads
{
    private const string Text =
        """
        SELECT name, rank_group, body_id, day, active, fixed_load, link_load, difficulty_load, households, open_difficulties, overdue,
            visits_due, visits_done, position
        FROM cadre_workload WHERE cadre_id = $1
        """;

    public async Task<CadreWorkload?> FindAsync(CadreId cadre, CancellationToken cancellation)
    {
        while (true)
        {
            var today = county.Today;
            var (exists, load) = await ReadAsync(cadre, today, cancellation);
            if (!exists || load is not null)
                return load;
            await LoadRefresh.RunAsync(database, cadre, county.PolicyOn(today), today, cancellation);
        }
    }

    private async Task<(bool Exists, CadreWorkload? Load)> ReadAsync(CadreId cadre, DateOnly today, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Text);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = cadre.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return (false, null);
        return (true, reader.GetFieldValue<DateOnly>(3) == today ? Load(reader, cadre, today) : null);
    }

    private CadreWorkload Load(NpgsqlDataReader reader, CadreId cadre, DateOnly today)
    {
        var active = reader.GetBoolean(4);
        var (due, done) = (reader.GetInt32(11), reader.GetInt32(12));
        var visits = active ? county.PolicyOn(today).Weights.VisitDue * (due - done) : 0;
        return new CadreWorkload
        {
            Cadre = Names.Of(cadre),
            DisplayName = reader.GetString(0),
            RankGroup = (RankGroup)reader.GetInt32(1),
            Body = Names.Of(reader.GetString(2)),
            Day = today.ToDate(),
            Active = active,
            Load = (reader.GetDecimal(5) + visits).ToExact(),
            LinkLoad = reader.GetDecimal(6).ToExact(),
            DifficultyLoad = reader.GetDecimal(7).ToExact(),
            VisitLoad = visits.ToExact(),
            Households = reader.GetInt32(8),
            OpenDifficulties = reader.GetInt32(9),
            Overdue = reader.GetInt32(10),
            VisitsDue = due,
            VisitsDone = done,
            LedgerPosition = reader.GetInt64(13),
        };
    }
}
