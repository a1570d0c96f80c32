namespace Lianxin.Backup.Running;

/// <summary>What the program is asked to do.</summary>
/// <param name="Restores">Whether it restores rather than backs up.</param>
/// <param name="Directory">The backup's directory.</param>
/// <param name="Data">The data directory; with a database only its keys are meant.</param>
/// <param name="Database">A connection string, or null for the data directory.</param>
/// <param name="KeysFile">Where the keys are written to or read from, or null.</param>
/// <param name="Checkpoints">Files of checkpoints to hold a restored ledger against.</param>
/// <param name="Erasures">Files of erasures to make again in what is restored.</param>
/// <param name="EndsWithParent">Whether the end of standard input means to give up.</param>
internal sealed record BackupArguments(
    bool Restores, string Directory, string Data, string? Database, string? KeysFile, ImmutableArray<string> Checkpoints,
    ImmutableArray<string> Erasures, bool EndsWithParent)
{
    /// <summary>The variable that holds the connection string: among arguments everybody on the machine would read its password.</summary>
    public const string DatabaseVariable = "LIANXIN_POSTGRES";

    /// <summary>How the program is called.</summary>
    public const string Usage =
        "usage: lianxin-backup backup|restore DIRECTORY --data DIR [--postgres] [--with-keys FILE] [--against CHECKPOINT]... [--erasures FILE]... [--exit-with-parent]; "
        + $"--postgres takes the connection string from {DatabaseVariable}";

    /// <summary>Where the keys lie.</summary>
    public string Keys => Path.Combine(Data, "keys");

    /// <summary>Reads arguments.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>What they ask for, or null when they are none of this program's.</returns>
    public static BackupArguments? Parse(string[] args)
    {
        if (args is not [("backup" or "restore") and var verb, { Length: > 0 } directory, .. var rest])
            return null;
        var arguments = new BackupArguments(verb == "restore", Absolute(directory), Path.GetFullPath("data"), null, null, [], [], false);
        for (var at = 0; at < rest.Length; at++)
        {
            if (rest[at] == "--exit-with-parent")
            {
                arguments = arguments with { EndsWithParent = true };
                continue;
            }

            if (rest[at] == "--postgres")
            {
                if (Environment.GetEnvironmentVariable(DatabaseVariable) is not { Length: > 0 } database)
                    return null;
                arguments = arguments with { Database = database };
                continue;
            }

            if (at + 1 == rest.Length || arguments.With(rest[at], rest[++at]) is not { } more)
                return null;
            arguments = more;
        }

        return arguments;
    }

    private BackupArguments? With(string option, string value) => option switch
    {
        "--data" => this with { Data = Absolute(value) },
        "--with-keys" => this with { KeysFile = Absolute(value) },
        "--against" when Restores => this with { Checkpoints = Checkpoints.Add(Absolute(value)) },
        "--erasures" when Restores => this with { Erasures = Erasures.Add(Absolute(value)) },
        _ => null,
    };

    private static string Absolute(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
