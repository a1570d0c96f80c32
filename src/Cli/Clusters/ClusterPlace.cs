namespace Lianxin.Cli.Clusters;

/// <summary>A cluster's directory on this machine.</summary>
/// <param name="directory">Its absolute path.</param>
internal sealed class ClusterPlace(string directory)
{
    /// <summary>The directory.</summary>
    public string Directory => directory;

    /// <summary>What was started.</summary>
    public string StateFile => Path.Combine(directory, "cluster.json");

    /// <summary>The keys that all processes share.</summary>
    public string Keys => Path.Combine(directory, "keys");

    /// <summary>Signed checkpoints.</summary>
    public string Checkpoints => Path.Combine(directory, "checkpoints");

    /// <summary>A local database's directory.</summary>
    public string Postgres => Path.Combine(directory, "postgres");

    /// <summary>A process's log.</summary>
    public string LogOf(string name) => Path.Combine(directory, "logs", $"{name}.log");

    /// <summary>Holds the directory against a second <c>up</c> or <c>down</c> at the same moment.</summary>
    /// <exception cref="CliException">Somebody else holds it.</exception>
    public FileStream Hold()
    {
        System.IO.Directory.CreateDirectory(Path.Combine(directory, "logs"));
        try
        {
            return new FileStream(Path.Combine(directory, "cluster.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new CliException(
                ExitCodes.Refused, Texts.Say($"another cluster command is at work in {directory}", $"{directory} 中另有集群命令正在执行"), e);
        }
    }
}
