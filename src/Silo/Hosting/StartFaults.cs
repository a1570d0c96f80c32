using Lianxin.Ledger.Sealing;
using Lianxin.Storage;

namespace Lianxin.Silo.Hosting;

/// <summary>Tells what stops a start because of its configuration or surroundings from what is a fault of the program.</summary>
public static class StartFaults
{
    /// <summary>The line for whoever starts the process.</summary>
    /// <param name="fault">What was thrown.</param>
    /// <returns>One line, or null when it is none of these.</returns>
    public static string? Line(Exception fault) => fault switch
    {
        SiloUnusableException or StorageUnusableException or MasterKeyException => fault.Message.ReplaceLineEndings(" "),
        AggregateException { InnerExceptions: [var only] } => Line(only),
        _ => null,
    };

    /// <summary>Whether the fault goes away by itself in a moment: the process that holds the data directory is stopping.</summary>
    /// <param name="fault">What was thrown.</param>
    public static bool Passes(Exception fault) => fault switch
    {
        StorageUnusableException unusable => unusable.Passing,
        AggregateException { InnerExceptions: [var only] } => Passes(only),
        _ => false,
    };
}
