using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A year-end evaluation 年度目标考核.</summary>
[GenerateSerializer, Immutable, Alias("lx.EvaluationId")]
[JsonConverter(typeof(EntityIdJsonConverter<EvaluationId>))]
public readonly record struct EvaluationId : IEntityId<EvaluationId>
{
    private EvaluationId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "E";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static EvaluationId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
