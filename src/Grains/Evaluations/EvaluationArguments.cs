using System.Text.Json;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Operations;

namespace Lianxin.Grains.Evaluations;

/// <summary>The arguments of operations over one evaluation.</summary>
internal static class EvaluationArguments
{
    /// <summary>Checks them.</summary>
    /// <param name="request">The operation's request.</param>
    /// <returns>The evaluation's id as the topic, or why not.</returns>
    public static (string Topic, Refusal? Refusal) Check(OperationRequest request)
    {
        try
        {
            var arguments = request.Read<ScoreArguments>();
            return EntityId.TryParse<EvaluationId>(arguments.Evaluation, out _)
                ? (arguments.Evaluation, null)
                : (string.Empty, Invalid.Field("evaluation", "is not an evaluation", "考核编号无效"));
        }
        catch (JsonException fault)
        {
            return (string.Empty, Invalid.Field("arguments", fault.Message, "参数格式无效"));
        }
    }

    /// <summary>The evaluation of checked arguments.</summary>
    public static EvaluationId Of(OperationRequest request) => EntityId.Parse<EvaluationId>(request.Read<ScoreArguments>().Evaluation);
}
