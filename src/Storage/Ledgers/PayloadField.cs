using System.Text.Json;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;

namespace Lianxin.Storage.Ledgers;

/// <summary>A field of a payload that the store itself has to understand.</summary>
internal static class PayloadField
{
    /// <summary>Reads one field of an entry about to be stored.</summary>
    /// <typeparam name="T">What the field means.</typeparam>
    /// <param name="entry">The entry.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="read">Takes the value; null for what is no such thing.</param>
    /// <exception cref="AppendRejectedException">The payload is no JSON object that holds it.</exception>
    public static T Read<T>(NewEntry entry, string field, Func<JsonElement, T?> read)
    {
        try
        {
            using var payload = JsonDocument.Parse(entry.Payload);
            if (payload.RootElement.ValueKind == JsonValueKind.Object && payload.RootElement.TryGetProperty(field, out var value) && read(value) is { } found)
                return found;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new AppendRejectedException($"a {entry.Type} entry's payload is not JSON with a {field}", exception);
        }

        throw new AppendRejectedException($"a {entry.Type} entry's payload names no {field}");
    }
}
