namespace Lianxin.Ledger.Codec;

/// <summary>An entry of a type or schema version that this release can't read: the ledger is newer than the release.</summary>
/// <param name="type">Stored type name.</param>
/// <param name="schemaVersion">Schema version.</param>
public sealed class UnknownEntryTypeException(string type, int schemaVersion)
    : Exception($"this release does not know entries of type {type}, schema version {schemaVersion}")
{
    /// <summary>Stored type name.</summary>
    public string EntryType { get; } = type;

    /// <summary>Schema version.</summary>
    public int SchemaVersion { get; } = schemaVersion;
}
