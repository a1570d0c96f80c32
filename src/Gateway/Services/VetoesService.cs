using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;

namespace Lianxin.Gateway.Services;

/// <summary>Vetoes of cadres' years.</summary>
internal sealed class VetoesService(IGrainFactory grains) : Vetoes.VetoesBase
{
    public override async Task<ListVetoesResponse> ListVetoes(ListVetoesRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CadreId>(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        var answer = await grains.Known<ICadreGrain>(id.Value).VetoesAsync(read);
        var response = new ListVetoesResponse { LedgerPosition = answer.AsOf };
        response.Vetoes.AddRange(answer.Listed().Select(VetoMapping.ToWire));
        return response;
    }

    public override Task<Receipt> ProposeVeto(ProposeVetoRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CadreId>(request.Parent, "parent");
        var command = new ProposeVeto(
            request.Year, request.Code, request.Document, request.Evidence, [.. request.Positions], input.Day(request.ExpiresOn, "expires_on"));
        var call = input.Command(request, context);
        input.Done();
        return grains.Known<ICadreGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }

    public override Task<Receipt> DecideVeto(DecideVetoRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CadreId>(request.Parent, "parent");
        var command = new DecideVeto(request.Number, input.Word<Domain.Vetoes.VetoStatus>(request.Status, "status"), request.Reason);
        var call = input.Command(request, context);
        input.Done();
        return grains.Known<ICadreGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }
}
