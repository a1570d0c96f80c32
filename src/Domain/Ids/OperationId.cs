using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A long-running operation.</summary>
[GenerateSerializer, Immutable, Alias("lx.OperationId")]
[JsonConverter(typeof(EntityIdJsonConverter<OperationId>))]
public readonly record struct OperationId : IEntityId<OperationId>
{
    private OperationId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "O";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static OperationId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
