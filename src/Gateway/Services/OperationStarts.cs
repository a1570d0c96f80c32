using Google.LongRunning;
using Lianxin.Contracts.Operations;

namespace Lianxin.Gateway.Services;

/// <summary>Starts long-running operations.</summary>
internal static class OperationStarts
{
    /// <summary>Starts an operation whose id follows from the request's key: a repeat finds the same one.</summary>
    public static async Task<Operation> StartAsync(
        this IGrainFactory grains,
        CountyCode county,
        CommandContext call,
        Contracts.Operations.OperationKind kind,
        string arguments,
        bool validateOnly = false)
    {
        var id = EntityId.Derive<OperationId>(county, call.RequestKey);
        var answer = await grains.Known<IOperationGrain>(id.Value).StartAsync(call, new StartOperation(kind, arguments, validateOnly));
        return answer.Required().ToWire();
    }
}
