using System.Text.Json.Serialization;
using Lianxin.Domain.Evaluation.Lifecycle;

namespace Lianxin.Ledger.Codec;

/// <summary>Serialisers of an evaluation's events, generated.</summary>
[JsonSerializable(typeof(EvaluationDrafted))]
[JsonSerializable(typeof(EvaluationFrozen))]
[JsonSerializable(typeof(EvaluationScored))]
[JsonSerializable(typeof(EvaluationConfirmed))]
[JsonSerializable(typeof(EvaluationReconciled))]
[JsonSerializable(typeof(EvaluationSimulated))]
[JsonSerializable(typeof(EvaluationPublished))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class EvaluationEventJson : JsonSerializerContext;
