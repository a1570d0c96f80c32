namespace Lianxin.Ledger;

/// <summary>The store could not be reached or did not answer; the outcome of an append is unknown until the same request is sent again.</summary>
public sealed class LedgerUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed, without personal data.</param>
    /// <param name="inner">The store's own exception.</param>
    public LedgerUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>Whether the writer's queue was full: nothing was stored.</summary>
    public bool Overloaded { get; init; }
}
