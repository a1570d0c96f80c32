using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Lianxin.Grains.Counties;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Models;

namespace Lianxin.Grains.Queries;

/// <summary>What a subject's stream said by the end of a day: as recorded by then, or as it had happened by then.</summary>
internal sealed class PastStates(ILedger ledger, EntryCodec codec, CountyClocks clocks)
{
    private static readonly JsonSerializerOptions RowJson = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>A subject's entries.</summary>
    /// <param name="stream">The subject's stream.</param>
    /// <param name="afterVersion">Entries above this version.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="asOf">Only entries up to the end of this day, or null for all.</param>
    /// <param name="byOccurred">Whether the day asks when it happened instead of when it was recorded.</param>
    /// <returns>In version order.</returns>
    public async ValueTask<IReadOnlyList<LedgerEntry>> EntriesAsync(StreamId stream, long afterVersion, int limit, DateOnly? asOf, bool byOccurred)
    {
        var present = await clocks.PresentAsync(stream.County);
        var entries = new List<LedgerEntry>();
        await foreach (var entry in ledger.ReadStreamAsync(stream, afterVersion))
        {
            var day = byOccurred || present is null ? entry.OccurredOn : present.State.DayOf(entry.RecordedAt);
            if (asOf is null || day <= asOf)
                entries.Add(entry);
            if (entries.Count == limit)
                break;
        }

        return entries;
    }

    /// <summary>A subject's read-model rows as they stood.</summary>
    /// <param name="stream">The subject's stream.</param>
    /// <param name="day">The day.</param>
    /// <param name="byOccurred">Whether the day asks when it happened.</param>
    /// <returns>JSON, or null when there was nothing yet.</returns>
    public async ValueTask<string?> StateAsync(StreamId stream, DateOnly day, bool byOccurred)
    {
        var entries = await EntriesAsync(stream, 0, int.MaxValue, day, byOccurred);
        if (entries.Count == 0)
            return null;

        // What happened before the subject was registered is known through its registration.
        if (entries[0].Version > 1)
            entries = [.. await EntriesAsync(stream, 0, 1, null, byOccurred), .. entries];
        var rows = new Dictionary<(Type, string), IProjectionRow>();
        var model = ModelOf(stream);
        var state = model.Empty;
        foreach (var entry in entries)
        {
            var happened = codec.Decode(entry);
            var after = model.Fold(model.At(state, entry.Version - 1), happened, entry.Version);
            foreach (var row in model.Project(state, happened, after, new EntryStamp(entry.Version, 0, day), static (_, _) => string.Empty).Rows)
                rows[RowKeys.Of(row)] = row;
            state = after;
        }

        var answer = new JsonObject { ["subject_id"] = stream.Value, ["as_of"] = $"{day:O}", ["version"] = entries[^1].Version };
        foreach (var kind in rows.Values.GroupBy(row => row.GetType()).OrderBy(kind => kind.Key.Name, StringComparer.Ordinal))
            answer[TableOf(kind.Key)] = new JsonArray([.. kind.Select(row => JsonSerializer.SerializeToNode(row, row.GetType(), RowJson))]);
        return answer.ToJsonString(RowJson);
    }

    private static string TableOf(Type row) => JsonNamingPolicy.SnakeCaseLower.ConvertName(row.Name[..^"Row".Length]);

    private static IStreamModel ModelOf(StreamId stream) => stream.Value switch
    {
        var id when EntityId.TryParse<HouseholdId>(id, out _) => StreamModels.Household,
        var id when EntityId.TryParse<DivisionId>(id, out _) => StreamModels.Division,
        var id when EntityId.TryParse<CadreId>(id, out _) => StreamModels.Cadre,
        var id when EntityId.TryParse<BodyId>(id, out _) => StreamModels.Body,
        _ => StreamModels.County,
    };
}
