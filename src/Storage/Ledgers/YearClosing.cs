using System.Text.Json;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;

namespace Lianxin.Storage.Ledgers;

/// <summary>An entry that the store itself understands: it closes a year's books.</summary>
internal static class YearClosing
{
    public const string EntryType = "year-closed";

    public static bool Is(NewEntry entry) => entry.Type == EntryType;

    /// <summary>The year a closing entry names.</summary>
    /// <exception cref="AppendRejectedException">The payload has no number <c>year</c>.</exception>
    public static int YearOf(NewEntry entry)
    {
        try
        {
            using var payload = JsonDocument.Parse(entry.Payload);
            if (payload.RootElement.ValueKind == JsonValueKind.Object
                && payload.RootElement.TryGetProperty("year", out var value)
                && value.TryGetInt32(out var year))
                return year;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new AppendRejectedException($"a {EntryType} entry's payload is not JSON with a year", exception);
        }

        throw new AppendRejectedException($"a {EntryType} entry's payload names no year");
    }
}
