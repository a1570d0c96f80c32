using Google.LongRunning;
using Lianxin.Api.V1;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Connecting;

/// <summary>Waits for a long-running operation and reports its progress.</summary>
public static class OperationFollower
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Polls until the operation is done, and takes its result.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="operation">The operation as started.</param>
    /// <param name="progress">Told about each state seen.</param>
    /// <param name="cancellation">Stops waiting; the operation goes on.</param>
    /// <returns>The result.</returns>
    /// <exception cref="CliException">The operation failed as a whole.</exception>
    public static async Task<OperationResult> FollowAsync(
        ServiceClients clients, Operation operation, IProgress<OperationProgress> progress, CancellationToken cancellation) =>
        Result(await EndAsync(clients, operation, progress, cancellation));

    /// <summary>Polls until the operation is done.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="operation">The operation as started.</param>
    /// <param name="progress">Told about each state seen.</param>
    /// <param name="cancellation">Stops waiting; the operation goes on.</param>
    /// <returns>The operation, done; how it ended is for the caller to see.</returns>
    public static async Task<Operation> EndAsync(
        ServiceClients clients, Operation operation, IProgress<OperationProgress> progress, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval);
        while (true)
        {
            if (operation.Metadata?.TryUnpack<OperationProgress>(out var state) == true)
                progress.Report(state);
            if (operation.Done)
                return operation;
            await timer.WaitForNextTickAsync(cancellation);
            operation = await clients.Operations.GetOperationAsync(
                new() { Name = operation.Name }, cancellationToken: cancellation);
        }
    }

    /// <summary>The result of an operation that is done.</summary>
    /// <exception cref="CliException">It failed as a whole.</exception>
    public static OperationResult Result(Operation operation) =>
        operation.ResultCase == Operation.ResultOneofCase.Error
            ? throw new CliException(ExitCodes.Refused, StatusSentence.Of(operation.Error))
            : operation.Response.Unpack<OperationResult>();
}
