using Lianxin.Contracts.Queries;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Queries;

namespace Lianxin.Gateway.Services;

/// <summary>Divisions.</summary>
internal sealed class DivisionsService(IGrainFactory grains, PageTokens tokens) : Divisions.DivisionsBase
{
    private const int MaxSuccessors = 100;

    public override async Task<ListDivisionsResponse> ListDivisions(ListDivisionsRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        var filter = new DivisionFilter(
            input.OptionalWord<Domain.Divisions.DivisionLevel>(request.Level, "level"),
            input.OptionalId<DivisionId>(request.ParentDivision, "parent_division")?.Value,
            Texts.OrNull(request.DisplayNameContains),
            Texts.OrNull(request.Code));
        var page = tokens.Read(input, request);
        input.Done();
        var answer = await grains.Known<IRegistryQueryGrain>(county.Value).DivisionsAsync(read, filter, page);
        var found = answer.Required();
        var response = new ListDivisionsResponse
        {
            NextPageToken = tokens.Write(request, found.Next), TotalSize = found.Total, LedgerPosition = answer.AsOf,
        };
        response.Divisions.AddRange(found.Items.Select(RegistryMapping.ToWire));
        return response;
    }

    public override async Task<Division> GetDivision(GetDivisionRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<DivisionId>(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        return (await grains.Known<IDivisionGrain>(id.Value).GetAsync(read, full: false)).Required().Row.ToWire();
    }

    public override Task<Receipt> CreateDivision(CreateDivisionRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var division = input.Part(request.Division, "division");
        var command = new FoundDivision(
            division.Code, division.DisplayName, input.OptionalId<DivisionId>(division.ParentDivision, "division.parent_division"));
        var call = input.Command(request, context);
        input.Done();
        var id = RegistryIdentity.OfDivision(county, division.Code);
        return grains.Known<IDivisionGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }

    public override Task<Receipt> UpdateDivision(UpdateDivisionRequest request, ServerCallContext context)
    {
        var input = new Input();
        var division = input.Part(request.Division, "division");
        var id = input.Id<DivisionId>(division.Name, "division.name");
        var mask = UpdateMask.Read(input, request.UpdateMask, division, "display_name", "code", "parent_division");
        var command = new EditDivision(
            mask.Text("display_name", division.DisplayName),
            mask.Text("code", division.Code),
            mask.Has("parent_division") ? input.Id<DivisionId>(division.ParentDivision, "division.parent_division") : null,
            input.OptionalDay(request.EffectiveOn, "effective_on")) { Etag = division.Etag };
        var call = input.Command(request, context);
        input.Done();
        return grains.Known<IDivisionGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }

    public override Task<Receipt> SucceedDivision(SucceedDivisionRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<DivisionId>(request.Name, "name");
        var command = new SucceedDivision(
            input.Ids<DivisionId>(request.Successors, "successors", 1, MaxSuccessors),
            input.OptionalDay(request.EffectiveOn, "effective_on")) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return grains.Known<IDivisionGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }
}
