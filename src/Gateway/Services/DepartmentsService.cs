using Lianxin.Contracts.Queries;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Queries;

namespace Lianxin.Gateway.Services;

/// <summary>Bodies.</summary>
internal sealed class DepartmentsService(IGrainFactory grains, PageTokens tokens) : Departments.DepartmentsBase
{
    public override async Task<ListBodiesResponse> ListBodies(ListBodiesRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        var filter = new BodyFilter(
            Texts.OrNull(request.DisplayNameContains),
            input.OptionalId<DivisionId>(request.Division, "division")?.Value,
            Texts.OrNull(request.ExternalNo));
        var page = tokens.Read(input, request);
        input.Done();
        var answer = await grains.Known<IRegistryQueryGrain>(county.Value).BodiesAsync(read, filter, page);
        var found = answer.Required();
        var response = new ListBodiesResponse
        {
            NextPageToken = tokens.Write(request, found.Next), TotalSize = found.Total, LedgerPosition = answer.AsOf,
        };
        response.Bodies.AddRange(found.Items.Select(RegistryMapping.ToWire));
        return response;
    }

    public override async Task<Body> GetBody(GetBodyRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<BodyId>(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        return (await grains.Known<IBodyGrain>(id.Value).GetAsync(read)).Required().Row.ToWire();
    }

    public override Task<Receipt> CreateBody(CreateBodyRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var body = input.Part(request.Body, "body");
        var command = new RegisterBody(
            body.DisplayName,
            input.Word<Domain.Bodies.BodyKind>(body.Kind, "body.kind"),
            input.OptionalId<DivisionId>(body.Division, "body.division"),
            body.ExternalNo);
        var call = input.Command(request, context);
        input.Done();
        var id = RegistryIdentity.OfBody(county, body.ExternalNo, call.RequestKey);
        return grains.Known<IBodyGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }

    public override Task<Receipt> UpdateBody(UpdateBodyRequest request, ServerCallContext context)
    {
        var input = new Input();
        var body = input.Part(request.Body, "body");
        var id = input.Id<BodyId>(body.Name, "body.name");
        var mask = UpdateMask.Read(input, request.UpdateMask, body, "display_name", "kind", "division");
        var command = new EditBody(
            mask.Text("display_name", body.DisplayName),
            mask.Has("kind") ? input.Word<Domain.Bodies.BodyKind>(body.Kind, "body.kind") : null,
            mask.Has("division") ? input.Id<DivisionId>(body.Division, "body.division") : null) { Etag = body.Etag };
        var call = input.Command(request, context);
        input.Done();
        return grains.Known<IBodyGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }
}
