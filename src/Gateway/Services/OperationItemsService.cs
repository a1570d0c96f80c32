using Lianxin.Contracts.Operations;

namespace Lianxin.Gateway.Services;

/// <summary>Items of operations.</summary>
internal sealed class OperationItemsService(IGrainFactory grains, PageTokens tokens) : OperationItems.OperationItemsBase
{
    public override async Task<ListCountyOperationsResponse> ListCountyOperations(ListCountyOperationsRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var size = input.PageSize(request.PageSize);
        var read = input.Read(context);
        input.Done();
        var response = new ListCountyOperationsResponse();
        response.Operations.AddRange((await grains.Known<IOperationDirectoryGrain>(county.Value).ListAsync(read, size)).Listed().Select(OperationMapping.ToWire));
        return response;
    }

    public override async Task<ListOperationItemsResponse> ListOperationItems(ListOperationItemsRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<OperationId>(request.Parent, "parent");
        var read = input.Read(context);
        var (size, after) = tokens.ReadNumbered(input, request);
        input.Done();
        var items = (await grains.Known<IOperationGrain>(id.Value).ItemsAsync(read, after, size)).Listed();
        var response = new ListOperationItemsResponse
        {
            NextPageToken = tokens.Write(request, size, items.Length, items.IsEmpty ? 0 : items[^1].Number),
        };
        response.Items.AddRange(items.Select(OperationMapping.ToWire));
        return response;
    }
}
