using Microsoft.Data.Sqlite;

namespace Lianxin.Storage.Sqlite;

internal static class SqliteScripts
{
    /// <summary>Runs statements that take no values.</summary>
    public static void Run(this SqliteConnection connection, string script)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only this assembly's own constants and embedded scripts come here.
        command.CommandText = script;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
