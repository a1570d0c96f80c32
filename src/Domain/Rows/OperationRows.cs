using Lianxin.Domain.Evaluation.Lifecycle;
using Lianxin.Domain.Operations;

namespace Lianxin.Domain.Rows;

/// <summary>A long-running operation. <c>StartedAt</c> in Unix milliseconds.</summary>
[GenerateSerializer, Immutable]
public sealed record OperationRow(string OperationId, string Kind, OperationStage Stage, long StartedAt, long Version) : IProjectionRow;

/// <summary>A year-end evaluation.</summary>
[GenerateSerializer, Immutable]
public sealed record EvaluationRow(string EvaluationId, int Year, EvaluationStage Stage, long Version) : IProjectionRow;
