using System.Text.Json.Nodes;

namespace Lianxin.Ledger.Codec;

/// <summary>Brings a stored payload from one schema version to the next; chained until the present one.</summary>
/// <param name="Type">Stored type name.</param>
/// <param name="From">The version it reads.</param>
/// <param name="Lift">Gives the payload of version <paramref name="From"/> + 1; may change its argument.</param>
public sealed record Upcaster(string Type, int From, Func<JsonObject, JsonObject> Lift);
