using Lianxin.Domain.Counties;
using Lianxin.Domain.Policies;

namespace Lianxin.Bench.Plain.Counties;

/// <summary>The county's clock, policies and closed years as they were loaded: Plain offers no command that changes them.</summary>
internal sealed class PlainCounty(CountyCode code, CountyState state, TimeProvider time)
{
    /// <summary>Its code.</summary>
    public CountyCode Code => code;

    /// <summary>Its present instant.</summary>
    public DateTimeOffset Now => state.Now(time);

    /// <summary>Its present day.</summary>
    public DateOnly Today => state.Today(time);

    /// <summary>Reads it.</summary>
    public static async Task<PlainCounty> ReadAsync(NpgsqlDataSource database, TimeProvider time)
    {
        await using var command = database.CreateCommand("SELECT code, zone, simulated_now FROM county");
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
            throw new InvalidOperationException("the database holds no county: load one first");
        var state = CountyState.Empty with
        {
            Version = 1,
            Zone = reader.GetString(1),
            SimulatedNow = await reader.IsDBNullAsync(2) ? null : await reader.GetFieldValueAsync<DateTimeOffset>(2),
            Policies = await PoliciesAsync(database),
            ClosedYears = await ClosedYearsAsync(database),
        };
        return new PlainCounty(CountyCode.Parse(reader.GetString(0)), state, time);
    }

    /// <summary>The policy in force on a day.</summary>
    public CountyPolicy PolicyOn(DateOnly day) => state.PolicyOn(day)!.Policy;

    /// <summary>Whether a day's books are closed.</summary>
    public bool IsClosed(DateOnly day) => state.IsClosed(day);

    /// <summary>What rules may know of the moment.</summary>
    public CommandScope Scope(string requestKey)
    {
        var today = Today;
        return new CommandScope { County = code, Today = today, Policy = PolicyOn(today), RequestKey = requestKey };
    }

    private static async Task<ImmutableArray<AdoptedPolicy>> PoliciesAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("SELECT effective_on, hash, policy FROM policy ORDER BY ordinal");
        await using var reader = await command.ExecuteReaderAsync();
        var policies = ImmutableArray.CreateBuilder<AdoptedPolicy>();
        while (await reader.ReadAsync())
            policies.Add(new AdoptedPolicy(reader.GetFieldValue<DateOnly>(0), reader.GetString(1), PolicyJson.Read(reader.GetString(2))));
        return policies.ToImmutable();
    }

    private static async Task<ImmutableSortedSet<int>> ClosedYearsAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("SELECT coalesce(array_agg(year), '{}') FROM closed_year");
        return [.. (int[])(await command.ExecuteScalarAsync())!];
    }
}
