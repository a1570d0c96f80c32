using System.Text.Json.Serialization;
using Lianxin.Domain.Counties;
using Lianxin.Domain.Operations;

namespace Lianxin.Ledger.Codec;

/// <summary>Serialisers of operations' events, and of what imports leave in the county's stream, generated.</summary>
[JsonSerializable(typeof(OperationStarted))]
[JsonSerializable(typeof(OperationCancelled))]
[JsonSerializable(typeof(OperationEnded))]
[JsonSerializable(typeof(ColumnMappingSaved))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class OperationEventJson : JsonSerializerContext;
