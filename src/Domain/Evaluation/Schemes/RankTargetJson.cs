using System.Globalization;
using System.Text.Json;
using Lianxin.Domain.Cadres;

namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>The canonical form of a rank group's target.</summary>
internal static class RankTargetJson
{
    public static void Write(Utf8JsonWriter json, RankTarget target)
    {
        json.WriteStartObject();
        json.WriteCode("rank_group", target.RankGroup);
        json.WriteDecimal("target", target.Target);
        json.WriteEndObject();
    }

    public static RankTarget Read(JsonElement target) => new(
        Enum.Parse<RankGroup>(target.GetProperty("rank_group").GetString()!.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true),
        decimal.Parse(target.GetProperty("target").GetString()!, CultureInfo.InvariantCulture));
}
