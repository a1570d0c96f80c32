using Lianxin.Contracts.Operations;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.References;

namespace Lianxin.Grains.Operations;

/// <summary>The work of one kind of operation.</summary>
internal interface IOperationWork
{
    /// <summary>The kind.</summary>
    OperationKind Kind { get; }

    /// <summary>Checks arguments before anything is stored.</summary>
    /// <param name="request">The arguments.</param>
    /// <returns>What it is about, in codes; or why not.</returns>
    (string Topic, Refusal? Refusal) Check(OperationRequest request);

    /// <summary>What checked arguments name that must exist.</summary>
    /// <param name="request">The arguments.</param>
    /// <returns>The references; none for most kinds.</returns>
    ImmutableArray<Reference> Named(OperationRequest request) => [];

    /// <summary>
    /// Does the work, or what is left of it: outside the grain, so that its state can be read all the while. Whatever it stores goes under
    /// request keys that a second run derives again.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Stops it between items.</param>
    /// <returns>Its end.</returns>
    Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken cancellation);
}

/// <summary>How work ended.</summary>
/// <param name="Error">Why it failed as a whole, or null.</param>
/// <param name="Result">Result as JSON: ids and figures only.</param>
internal sealed record OperationOutcome(Refusal? Error, string Result)
{
    /// <summary>A failure as a whole.</summary>
    /// <param name="error">Why.</param>
    /// <returns>The outcome.</returns>
    public static OperationOutcome Failed(Refusal error) => new(error, string.Empty);
}
