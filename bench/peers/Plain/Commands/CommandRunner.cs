using Lianxin.Bench.Plain.Counties;

namespace Lianxin.Bench.Plain.Commands;

/// <summary>
/// Runs a command: one statement that stores everything if every condition holds, and nothing otherwise. Why nothing was stored is asked
/// afterwards, so that what goes through costs one round trip and what is refused a few.
/// </summary>
internal sealed class CommandRunner(NpgsqlDataSource database)
{
    private const int Attempts = 5;

    private static readonly Refusal Conflict = new(
        RefusalCode.Conflict, "others changed the same subjects at the same time; send the same request again", "数据正被他人同时修改，请以同一请求号重试");

    private static readonly Refusal Reused = new(
        RefusalCode.RequestIdReused, "this request id was used with another body; use a new one", "该请求号已用于其他内容，请换用新的请求号", "request_id");

    /// <summary>Runs it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="possible">Whether the request alone doesn't already say that it will be refused.</param>
    /// <param name="text">The statement: gives version and position, or no row.</param>
    /// <param name="parameters">Its parameters, made anew for each attempt.</param>
    /// <param name="why">Why it stores nothing now; null when it might.</param>
    /// <returns>What was stored, now or by the same request before.</returns>
    /// <exception cref="RpcException">It is refused.</exception>
    public async Task<Stored> RunAsync(
        CommandCall call, bool possible, string text, Func<NpgsqlParameter[]> parameters, Func<Task<Refusal?>> why)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (possible && await StoreAsync(text, parameters(), call.Cancellation) is { } stored)
                return stored;
            var refusal = await why();
            if (await RecallAsync(call) is { } first)
                return first;
            if (refusal is not null)
                throw refusal.ToException();
        }

        throw Conflict.ToException();
    }

    private async Task<Stored?> StoreAsync(string text, NpgsqlParameter[] parameters, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(text);
        command.Parameters.AddRange(parameters);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await reader.ReadAsync(cancellation) ? new Stored(reader.GetInt64(0), reader.GetInt64(1)) : null;
        }
        catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected)
        {
            return null;
        }
    }

    private async Task<Stored?> RecallAsync(CommandCall call)
    {
        await using var command = database.CreateCommand("SELECT body_hash, version, position FROM request WHERE request_key = $1");
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = call.KeyBytes });
        await using var reader = await command.ExecuteReaderAsync(call.Cancellation);
        if (!await reader.ReadAsync(call.Cancellation))
            return null;
        return reader.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(call.BodyHash)
            ? new Stored(reader.GetInt64(1), reader.GetInt64(2))
            : throw Reused.ToException();
    }
}
