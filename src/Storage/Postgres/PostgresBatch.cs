using Lianxin.Domain.Ids;
using Lianxin.Ledger.Appends;
using Lianxin.Storage.Ledgers;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>
/// A county's batch. What a plan needs is read in one round trip that locks nothing, unless it is known (<see cref="KnownHeads"/>). The
/// write is another, one implicit transaction that takes the county's head first, checks every fence again and writes: no lock ever waits
/// for a client, and a fence lost since the plan was made undoes all of it.
/// </summary>
internal static class PostgresBatch
{
    private const string MoveHead =
        "INSERT INTO ledger_head AS h (county, position) VALUES ($1, $2) "
        + "ON CONFLICT (county) DO UPDATE SET position = h.position + excluded.position RETURNING h.position";

    // Streams are looked up from the arrays, one by one: OFFSET 0 keeps the planner from walking all streams of a county it has no statistics of.
    internal const string HoldStreams =
        "SELECT ledger_expect(count(*), $4) FROM unnest($2::text[], $3::bigint[]) AS u (stream_id, version), LATERAL (SELECT 1 "
        + "FROM ledger_stream s WHERE s.county = $1 AND s.stream_id = u.stream_id AND s.version = u.version OFFSET 0) AS held";

    private const string FoundStreams =
        "WITH done AS (INSERT INTO ledger_stream (county, stream_id, kind, version, head_hash) "
        + "SELECT $1, u.* FROM unnest($2::text[], $3::text[], $4::bigint[], $5::bytea[]) AS u ON CONFLICT DO NOTHING RETURNING 1) "
        + "SELECT ledger_expect(count(*), $6) FROM done";

    internal const string MoveStreams =
        "WITH done AS (UPDATE ledger_stream s SET version = u.version, head_hash = u.head_hash "
        + "FROM unnest($2::text[], $3::bigint[], $4::bytea[], $5::bigint[], $6::bytea[], $7::text[]) "
        + "AS u (stream_id, expected, chained, version, head_hash, kind), "
        + "LATERAL (SELECT h.ctid FROM ledger_stream h WHERE h.county = $1 AND h.stream_id = u.stream_id OFFSET 0) AS head "
        + "WHERE s.ctid = head.ctid AND s.version = u.expected AND s.head_hash = u.chained AND s.kind = u.kind RETURNING 1) "
        + "SELECT ledger_expect(count(*), $8) FROM done";

    private const string Remember =
        "INSERT INTO ledger_request (county, request_key, body_hash, result, position) "
        + "SELECT $1, u.request_key, u.body_hash, u.result, h.position - $2 + u.place FROM ledger_head h, "
        + "unnest($3::text[], $4::text[], $5::bytea[], $6::bigint[]) AS u (request_key, body_hash, result, place) WHERE h.county = $1";

    private const string Append =
        "INSERT INTO ledger_entry (county, position, stream_id, version, type, schema_version, occurred_on, recorded_at, actor, payload, previous_hash, hash) "
        + "SELECT $1, h.position - $2 + u.place, u.stream_id, u.version, u.type, u.schema_version, u.occurred_on, u.recorded_at, u.actor, u.payload, "
        + "u.previous_hash, u.hash FROM ledger_head h, unnest($3::bigint[], $4::text[], $5::bigint[], $6::text[], $7::integer[], $8::integer[], "
        + "$9::bigint[], $10::text[], $11::bytea[], $12::bytea[], $13::bytea[]) "
        + "AS u (place, stream_id, version, type, schema_version, occurred_on, recorded_at, actor, payload, previous_hash, hash) WHERE h.county = $1";

    // The closed year and the format by one statement: neither ever falls, so the format need not be looked at again when writing.
    private const string Known =
        "SELECT coalesce((SELECT max(year) FROM closed_year WHERE county = $1), 0), (SELECT value FROM store_mark WHERE name = $2)";

    /// <summary>Plans appends on what the store holds now.</summary>
    public static async Task<CountyPlan> PlanAsync(NpgsqlConnection connection, CountyCode county, IReadOnlyList<PendingAppend> appends)
    {
        var plan = new CountyPlan(county);
        var streams = appends.SelectMany(a => a.Request.Streams.Select(s => s.Stream.Value).Concat(a.Request.Reads.Select(r => r.Stream.Value)))
            .Distinct().ToArray();
        var keys = appends.Select(a => a.Request.Request.Key).Distinct().ToArray();
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(Known, county.Value, FormatText.Mark));
        batch.BatchCommands.Add(Command(
            "SELECT stream_id, kind, version, head_hash FROM ledger_stream WHERE county = $1 AND stream_id = ANY($2)", county.Value, streams));
        batch.BatchCommands.Add(Command(
            "SELECT request_key, body_hash, result, position FROM ledger_request WHERE county = $1 AND request_key = ANY($2)", county.Value, keys));
        await using (var reader = await batch.ExecuteReaderAsync())
        {
            await reader.ReadAsync();
            plan.KnowClosedYear(reader.GetInt32(0));
            plan.KnowFormat(FormatText.Read(await reader.IsDBNullAsync(1) ? null : reader.GetString(1)));
            await reader.NextResultAsync();
            while (await reader.ReadAsync())
                plan.KnowStream(reader.GetString(0), new StreamTip(reader.GetString(1), reader.GetInt64(2), reader.GetFieldValue<byte[]>(3)));
            await reader.NextResultAsync();
            while (await reader.ReadAsync())
                plan.KnowRequest(reader.GetString(0), new RememberedRequest(reader.GetString(1), reader.GetFieldValue<byte[]>(2), reader.GetInt64(3)));
        }

        foreach (var append in appends)
        {
            try
            {
                plan.Add(append);
            }
            catch (AppendRejectedException exception)
            {
                append.Fail(exception);
            }
        }

        return plan;
    }

    /// <summary>Writes a plan's winners.</summary>
    /// <returns>The county's position after them.</returns>
    public static async Task<long> WriteAsync(NpgsqlConnection connection, CountyPlan plan)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in Commands(plan))
            batch.BatchCommands.Add(command);
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.ReadAsync();
        var position = reader.GetInt64(0);

        // Every later statement must be read to its end: an error in one arrives only there.
        while (await reader.NextResultAsync())
        {
        }

        return position;
    }

    private static IEnumerable<NpgsqlBatchCommand> Commands(CountyPlan plan)
    {
        var county = plan.County.Value;
        yield return Command(MoveHead, county, plan.Count);
        if (plan.EarliestYear != int.MaxValue)
            yield return Command("SELECT ledger_expect(count(*), 0) FROM closed_year WHERE county = $1 AND year >= $2", county, plan.EarliestYear);

        if (plan.HeldStreams.ToArray() is { Length: > 0 } held)
            yield return Command(HoldStreams, county, All(held, h => h.Stream), All(held, h => h.Version), (long)held.Length);

        var moved = plan.MovedStreams.ToLookup(m => m.Before is null);
        if (moved[true].ToArray() is { Length: > 0 } founded)
        {
            yield return Command(
                FoundStreams, county, All(founded, m => m.Stream), All(founded, m => m.After.Kind), All(founded, m => m.After.Version), All(founded, m => m.After.Hash.ToArray()), (long)founded.Length);
        }

        if (moved[false].ToArray() is { Length: > 0 } grown)
        {
            yield return Command(
                MoveStreams, county, All(grown, m => m.Stream), All(grown, m => m.Before!.Version), All(grown, m => m.Before!.Hash.ToArray()), All(grown, m => m.After.Version), All(grown, m => m.After.Hash.ToArray()), All(grown, m => m.After.Kind), (long)grown.Length);
        }

        var winners = plan.Winners.ToArray();
        yield return Command(
            Remember, county, plan.Count, All(winners, w => w.Request.Request.Key), All(winners, w => w.Request.Request.BodyHash), All(winners, w => w.Request.Result.ToArray()), All(winners, w => w.LastOffset));
        var keys = winners.Where(w => !w.Request.NewKeys.IsDefaultOrEmpty).SelectMany(w => w.Request.NewKeys).ToArray();
        if (keys.Length > 0)
        {
            yield return Command(
                "INSERT INTO ledger_key (county, key_id, wrapped) SELECT $1, u.* FROM unnest($2::text[], $3::bytea[]) AS u", county, All(keys, k => k.KeyId), All(keys, k => k.Wrapped.ToArray()));
        }

        yield return Entries(plan);
        foreach (var command in PostgresRecords.Rows(plan.County, winners.SelectMany(w => w.Rows)))
            yield return command;
        foreach (var command in PostgresRecords.Facts(plan.County, winners.SelectMany(w => w.Facts), plan.Count))
            yield return command;
        if (plan.ErasedKeys.Count > 0)
            yield return Command("DELETE FROM ledger_key WHERE county = $1 AND key_id = ANY($2)", county, plan.ErasedKeys.ToArray());
        if (plan.ClosedYears.Count > 0)
            yield return Command("INSERT INTO closed_year (county, year) SELECT $1, unnest($2::integer[]) ON CONFLICT DO NOTHING", county, plan.ClosedYears.ToArray());
    }

    private static NpgsqlBatchCommand Entries(CountyPlan plan)
    {
        var all = plan.Winners.SelectMany(w => w.Entries, (w, e) => (w.Request, Planned: e)).ToArray();
        return Command(
            Append,
            plan.County.Value,
            plan.Count,
            All(all, e => e.Planned.Offset),
            All(all, e => e.Planned.Stream.Value),
            All(all, e => e.Planned.Version),
            All(all, e => e.Planned.Entry.Type),
            All(all, e => e.Planned.Entry.SchemaVersion),
            All(all, e => e.Planned.Entry.OccurredOn.DayNumber),
            All(all, e => e.Request.RecordedAt.ToUnixTimeMilliseconds()),
            All(all, e => e.Request.Actor),
            All(all, e => e.Planned.Entry.Payload.ToArray()),
            All(all, e => e.Planned.PreviousHash.ToArray()),
            All(all, e => e.Planned.Hash.ToArray()));
    }

    private static TOut[] All<TIn, TOut>(TIn[] items, Converter<TIn, TOut> take) => Array.ConvertAll(items, take);

    private static NpgsqlBatchCommand Command(string text, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
