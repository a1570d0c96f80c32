namespace Lianxin.Ledger.Sealing;

/// <summary>The master key can't be used; the message is one line for the operator and holds no key material.</summary>
/// <param name="message">What is wrong and what to do.</param>
public sealed class MasterKeyException(string message) : Exception(message);
