using Lianxin.Domain.Evaluation.Scores;

namespace Lianxin.Contracts.Evaluations;

/// <summary>What a village sheet comes to.</summary>
/// <param name="SchemeHash">Hash of the sheet.</param>
/// <param name="Villages">Scores in order of village id.</param>
/// <param name="ExplanationJson">One village's explanation, where one was named; empty otherwise.</param>
[GenerateSerializer, Immutable, Alias("lx.VillagesView")]
public sealed record VillagesView(
    [property: Id(0)] string SchemeHash, [property: Id(1)] ImmutableArray<VillageScore> Villages, [property: Id(2)] string ExplanationJson);
