namespace Lianxin.Ledger.Codec;

/// <summary>An event type as the ledger names it.</summary>
/// <param name="Name">Stored name, in kebab case; fixed for good, whatever the record is called later.</param>
/// <param name="Clr">The record.</param>
/// <param name="SchemaVersion">The version written today, from 1; older ones are brought up by an <see cref="Upcaster"/>.</param>
/// <param name="Format">The ledger's format from which on it may be written; every release reads all types up to its own format.</param>
public sealed record StoredType(string Name, Type Clr, int SchemaVersion, int Format = 1);
