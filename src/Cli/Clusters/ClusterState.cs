using System.Text.Json;

namespace Lianxin.Cli.Clusters;

/// <summary>What <c>cluster up</c> started, in <c>cluster.json</c> of its directory. Readable by its owner alone: it holds the connection string.</summary>
internal sealed record ClusterState
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The database.</summary>
    public required string Postgres { get; init; }

    /// <summary>Whether the database is this directory's own, started with the cluster and stopped with it.</summary>
    public bool OwnDatabase { get; init; }

    /// <summary>Its processes.</summary>
    public List<ClusterMember> Members { get; init; } = [];

    /// <summary>Reads the state of a directory.</summary>
    /// <returns>The state, or null when there is none, or none that can be read.</returns>
    public static ClusterState? Load(ClusterPlace place)
    {
        try
        {
            return File.Exists(place.StateFile) ? JsonSerializer.Deserialize<ClusterState>(File.ReadAllText(place.StateFile), Shape) : null;
        }
        catch (JsonException)
        {
            // Cut off by a full disk or a kill: what it named can't be found by it any more.
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    public void Save(ClusterPlace place) => OwnerFile.Write(place.StateFile, JsonSerializer.Serialize(this, Shape));
}
