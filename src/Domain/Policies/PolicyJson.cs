using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Lianxin.Domain.Canonical;

namespace Lianxin.Domain.Policies;

/// <summary>A policy as the ledger keeps it: canonical JSON, so that one policy has one hash.</summary>
public static class PolicyJson
{
    private static readonly JsonTypeInfo<CountyPolicy> Shape = CreateShape();

    /// <summary>Writes a policy in canonical form.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The text to store and hash.</returns>
    public static string Write(CountyPolicy policy) => CanonicalJson.Write(JsonSerializer.SerializeToElement(policy, Shape));

    /// <summary>Reads a stored policy.</summary>
    /// <param name="json">What <see cref="Write"/> gave.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="JsonException">Not a policy.</exception>
    public static CountyPolicy Read(string json) => JsonSerializer.Deserialize(json, Shape) ?? throw new JsonException("a policy is an object");

    private static JsonTypeInfo<CountyPolicy> CreateShape()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            TypeInfoResolver = PolicyJsonContext.Default,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false));
        return (JsonTypeInfo<CountyPolicy>)options.GetTypeInfo(typeof(CountyPolicy));
    }
}

/// <summary>Serialisers of the policy, generated.</summary>
[JsonSerializable(typeof(CountyPolicy))]
internal sealed partial class PolicyJsonContext : JsonSerializerContext;
