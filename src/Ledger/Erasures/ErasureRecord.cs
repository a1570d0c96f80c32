using System.Text.Json.Serialization;

namespace Lianxin.Ledger.Erasures;

/// <summary>A person's erasure, as it is kept outside the store: ids and a day, nothing of the person.</summary>
/// <param name="County">The county.</param>
/// <param name="Position">The erasure's position in the ledger it was stored in.</param>
/// <param name="Household">The household whose stream says so.</param>
/// <param name="Person">The person; the id of the key destroyed.</param>
/// <param name="ErasedOn">The day.</param>
public sealed record ErasureRecord(
    [property: JsonPropertyName("county")] string County,
    [property: JsonPropertyName("position")] long Position,
    [property: JsonPropertyName("household")] string Household,
    [property: JsonPropertyName("person")] string Person,
    [property: JsonPropertyName("erased_on")] DateOnly ErasedOn);
