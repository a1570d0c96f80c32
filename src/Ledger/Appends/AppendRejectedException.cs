namespace Lianxin.Ledger.Appends;

/// <summary>
/// An append that can never be stored as it is: text that is not valid Unicode or holds NUL, a key that exists, a stream
/// of another kind. Nothing was stored, and sending it again gives the same.
/// </summary>
public sealed class AppendRejectedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, without personal data.</param>
    /// <param name="inner">The store's own exception.</param>
    public AppendRejectedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
