using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Lianxin.Cli.Clusters;

/// <summary>What <c>cluster up</c> started, in <c>cluster.json</c> of its directory. Readable by its owner alone: it holds the connection string.</summary>
internal sealed partial record ClusterState
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The database.</summary>
    public required string Postgres { get; init; }

    /// <summary>Whether the database is this directory's own, started with the cluster and stopped with it.</summary>
    public bool OwnDatabase { get; init; }

    /// <summary>Its processes.</summary>
    public List<ClusterMember> Members { get; init; } = [];

    /// <summary>Where living members look for the own database: one that was lost comes back there. Null when nobody looks.</summary>
    [JsonIgnore]
    public int? PostgresPort => OwnDatabase && Members.Count > 0 && PortText().Match(Postgres) is { Success: true } found
        ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : null;

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

    [GeneratedRegex(@"(?:^|;)Port=([0-9]{1,5})(?:;|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex PortText();
}
