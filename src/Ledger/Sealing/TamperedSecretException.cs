namespace Lianxin.Ledger.Sealing;

/// <summary>A sealed field does not open under its key, stream and field name: it was changed or moved. Names the place, never the text.</summary>
/// <param name="message">Which field of which stream.</param>
public sealed class TamperedSecretException(string message) : Exception(message);
