namespace Lianxin.Bench.Plain.Hosting;

/// <summary>Plain's pool. Statements prepare themselves on a connection's second use and stay prepared; what was tuned stands in the README.</summary>
internal static class PlainDatabase
{
    /// <summary>The schema that holds everything of Plain's, so that a database can be loaded anew.</summary>
    public const string Schema = "plain";

    private const int Connections = 16;

    /// <summary>Opens the pool.</summary>
    public static NpgsqlDataSource Open(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = Schema,
            ApplicationName = "plain",
            Enlist = false,
            MinPoolSize = Connections,
            MaxPoolSize = Connections,
            NoResetOnClose = true,
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 2,
            Timeout = 30,
        };
        builder.Options = $"{builder.Options} -c jit=off -c plan_cache_mode=force_generic_plan -c synchronous_commit=on".TrimStart();
        return NpgsqlDataSource.Create(builder);
    }
}
