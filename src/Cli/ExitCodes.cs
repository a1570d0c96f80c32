namespace Lianxin.Cli;

/// <summary>What the process's exit code says.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Refused or failed by the service, or some rows failed.</summary>
    public const int Refused = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The service can't be reached or started.</summary>
    public const int Unreachable = 3;

    /// <summary>What was held against the ledger differs: a replay came to another result. Somebody must look; trying again changes nothing.</summary>
    public const int Differs = 4;

    /// <summary>Interrupted by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
