using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Policies;

namespace Lianxin.Grains.Evaluations;

/// <summary>All that follows from an evaluation's terms and the facts: never stored as truth, always computed again the same.</summary>
/// <param name="Index">The facts.</param>
/// <param name="Scheme">The frozen scheme.</param>
/// <param name="Policy">The frozen policy.</param>
/// <param name="Result">Scores, ranks and bands.</param>
/// <param name="Json">The result's canonical bytes.</param>
/// <param name="Hash">Their hash.</param>
internal sealed record EvaluationBook(
    EvaluationIndex Index, Scheme Scheme, CountyPolicy Policy, EvaluationResult Result, byte[] Json, string Hash);
