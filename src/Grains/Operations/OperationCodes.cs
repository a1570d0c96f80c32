using System.Text.Json;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Operations;

namespace Lianxin.Grains.Operations;

/// <summary>Kinds and states of operations as they are stored and shown: UPPER_SNAKE.</summary>
internal static class OperationCodes
{
    /// <summary>A kind's code.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Such as <c>TRANSFER_CASELOAD</c>.</returns>
    public static string Of(OperationKind kind) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(kind.ToString());

    /// <summary>A stage's code.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>Such as <c>RUNNING</c>.</returns>
    public static string Of(OperationStage stage) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(stage.ToString());

    /// <summary>The kind of a code.</summary>
    /// <param name="code">What <see cref="Of(OperationKind)"/> gave.</param>
    /// <returns>The kind; unspecified for one of a newer release.</returns>
    public static OperationKind Parse(string code) =>
        Enum.TryParse<OperationKind>(code.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var kind) ? kind : OperationKind.Unspecified;
}
