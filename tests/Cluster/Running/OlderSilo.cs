using System.Text.Json.Nodes;

namespace Lianxin.Cluster.Tests.Running;

/// <summary>
/// A build variant of the silo that stands for the release before: the same assemblies, told by their host configuration that they know
/// the ledger's first format only. Its codec lacks the later types, it announces what it reads, and it starts on no ledger beyond.
/// </summary>
internal sealed class OlderSilo : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("lianxin-older-").FullName;

    public OlderSilo()
    {
        var built = Path.GetDirectoryName(ClusterProcesses.ProgramOf("Silo"))!;
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_directory, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var host = Path.ChangeExtension(Program, "runtimeconfig.json");
        var configuration = JsonNode.Parse(File.ReadAllText(host))!;
        configuration["runtimeOptions"]!["configProperties"]!["Lianxin.Ledger.ReadsFormat"] = "1";
        File.WriteAllText(host, configuration.ToJsonString());
    }

    /// <summary>Its assembly.</summary>
    public string Program => Path.Combine(_directory, "Lianxin.Silo.dll");

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
