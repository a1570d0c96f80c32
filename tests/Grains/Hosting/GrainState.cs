using Microsoft.Data.Sqlite;

namespace Lianxin.Grains.Tests.Hosting;

/// <summary>What grain storage holds, between two silos over the same files.</summary>
internal static class GrainState
{
    /// <summary>Deletes every row of it.</summary>
    /// <param name="directory">The data directory.</param>
    public static void Wipe(string directory)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "state.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM OrleansStorage";
        command.ExecuteNonQuery();
    }
}
