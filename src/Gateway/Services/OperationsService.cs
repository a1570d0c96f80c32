using Google.LongRunning;
using Google.Protobuf.WellKnownTypes;
using Lianxin.Contracts.Operations;

namespace Lianxin.Gateway.Services;

/// <summary>google.longrunning.Operations over the county's operations.</summary>
internal sealed class OperationsService(IGrainFactory grains, TimeProvider time) : Operations.OperationsBase
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public override async Task<Operation> GetOperation(GetOperationRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<OperationId>(request.Name, "name");
        var read = input.Read(context);
        input.Done();
        return (await grains.Known<IOperationGrain>(id.Value).GetAsync(read)).Required().ToWire();
    }

    /// <summary>Lists a county's operations, newest first; the name is the county's.</summary>
    public override async Task<ListOperationsResponse> ListOperations(ListOperationsRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Name, "name");
        var size = input.PageSize(request.PageSize);
        if (request.Filter.Length > 0)
            input.Refuse("filter", "isn't supported", "不支持筛选");
        if (request.PageToken.Length > 0)
            input.Refuse("page_token", "there are no further pages", "没有更多页");
        var read = input.Read(context);
        input.Done();
        var answer = await grains.Known<IOperationDirectoryGrain>(county.Value).ListAsync(read, size);
        var response = new ListOperationsResponse();
        response.Operations.AddRange(answer.Listed().Select(OperationMapping.ToWire));
        return response;
    }

    public override async Task<Empty> CancelOperation(CancelOperationRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<OperationId>(request.Name, "name");
        input.Done();

        // The published request has no request_id; cancelling twice is cancelling once, so the name is the key.
        var key = ChildKey.Of($"{context.Caller().Principal}\n{context.Method}", id.Value);
        (await grains.Known<IOperationGrain>(id.Value).CancelAsync(new CommandContext(context.Caller(), key, key))).Accepted();
        return new Empty();
    }

    public override async Task<Operation> WaitOperation(WaitOperationRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<OperationId>(request.Name, "name");
        var read = input.Read(context);
        input.Done();
        var asked = request.Timeout?.ToTimeSpan() ?? Longest;
        var started = time.GetTimestamp();
        var grain = grains.Known<IOperationGrain>(id.Value);
        while (true)
        {
            var operation = (await grain.GetAsync(read)).Required().ToWire();
            if (operation.Done || time.GetElapsedTime(started) >= (asked < Longest ? asked : Longest))
                return operation;
            await Task.Delay(Between, time, context.CancellationToken);
        }
    }
}
