namespace Lianxin.Storage;

/// <summary>The store can't be opened as configured; the message is one line for whoever starts the process.</summary>
public sealed class StorageUnusableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">One line: what is wrong and what to do.</param>
    /// <param name="inner">The cause.</param>
    public StorageUnusableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>Whether another try in a moment may succeed.</summary>
    public bool Passing { get; init; }
}
