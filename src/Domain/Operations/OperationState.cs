using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Operations;

/// <summary>An operation as its stream tells it. How far a running one has come is not part of it: that can be lost.</summary>
public sealed record OperationState
{
    /// <summary>Before the start.</summary>
    public static readonly OperationState Empty = new();

    /// <summary>Version of the stream; 0 before the start.</summary>
    public long Version { get; init; }

    /// <summary>How far it is.</summary>
    public OperationStage Stage { get; init; }

    /// <summary>Whether someone asked it to stop.</summary>
    public bool CancelAsked { get; init; }

    /// <summary>What was asked; null before the start.</summary>
    public OperationStarted? Start { get; init; }

    /// <summary>How it ended; null until then.</summary>
    public OperationEnded? End { get; init; }

    /// <summary>Free text among the arguments, sealed; null for none.</summary>
    public Secret? Text => Start?.Text;
}
