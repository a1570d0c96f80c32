using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Lianxin.Cli.Clusters;

/// <summary>A process of a cluster, as the state file remembers it.</summary>
/// <param name="Kind"><c>silo</c> or <c>gateway</c>.</param>
/// <param name="Name">Its name, such as <c>silo-1</c>.</param>
/// <param name="Id">Its process id.</param>
/// <param name="Started">When it was started: an id alone may belong to somebody else by now.</param>
/// <param name="Http">Where it answers HTTP, or null while that is not known.</param>
/// <param name="Grpc">A gateway's gRPC address.</param>
internal sealed record ClusterMember(string Kind, string Name, int Id, DateTimeOffset Started, Uri? Http = null, Uri? Grpc = null)
{
    /// <summary>A process's start as the system tells it varies by the clock's ticks.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    /// <summary>Whether the remembered process runs.</summary>
    [JsonIgnore]
    public bool Alive
    {
        get
        {
            using var process = Find();
            return process is not null;
        }
    }

    /// <summary>A process that runs, by its id.</summary>
    /// <returns>The member, or null when nobody has the id.</returns>
    public static ClusterMember? Of(string kind, string name, int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return new ClusterMember(kind, name, id, process.StartTime);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The remembered process, or null when it ended, even when another one has its id.</summary>
    public Process? Find()
    {
        try
        {
            var process = Process.GetProcessById(Id);
            if (!process.HasExited && !IsZombie(Id) && (new DateTimeOffset(process.StartTime) - Started).Duration() < Tolerance)
                return process;
            process.Dispose();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception or IOException)
        {
            // Nobody has this id.
        }

        return null;
    }

    /// <summary>Whether it ended and only waits to be taken note of, which may be never where nobody does that.</summary>
    private static bool IsZombie(int id)
    {
        var file = $"/proc/{id}/stat";
        return File.Exists(file) && File.ReadAllText(file) is var text && text.AsSpan(text.LastIndexOf(')') + 1).TrimStart().StartsWith("Z");
    }
}
