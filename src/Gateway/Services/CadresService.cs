using Lianxin.Contracts.Queries;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Queries;

namespace Lianxin.Gateway.Services;

/// <summary>Cadres.</summary>
internal sealed class CadresService(IGrainFactory grains, PageTokens tokens) : Cadres.CadresBase
{
    public override async Task<ListCadresResponse> ListCadres(ListCadresRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        var filter = new CadreFilter(
            input.OptionalId<BodyId>(request.Body, "body")?.Value,
            input.OptionalWord<Domain.Cadres.RankGroup>(request.RankGroup, "rank_group"),
            Texts.OrNull(request.DisplayNameContains),
            Texts.OrNull(request.ExternalNo),
            input.OptionalDay(request.ActiveOn, "active_on"));
        var page = tokens.Read(input, request);
        input.Done();
        var answer = await grains.Known<IRegistryQueryGrain>(county.Value).CadresAsync(read, filter, page);
        var found = answer.Required();
        var response = new ListCadresResponse
        {
            NextPageToken = tokens.Write(request, found.Next), TotalSize = found.Total, LedgerPosition = answer.AsOf,
        };
        response.Cadres.AddRange(found.Items.Select(RegistryMapping.ToWire));
        return response;
    }

    public override async Task<Cadre> GetCadre(GetCadreRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CadreId>(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        return (await grains.Known<ICadreGrain>(id.Value).GetAsync(read)).Required().ToWire();
    }

    public override Task<Receipt> CreateCadre(CreateCadreRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var cadre = input.Part(request.Cadre, "cadre");
        var command = new RegisterCadre(
            cadre.DisplayName,
            input.Id<BodyId>(cadre.Body, "cadre.body"),
            cadre.Post,
            input.Word<Domain.Cadres.PersonnelCategory>(cadre.Category, "cadre.category"),
            input.Word<Domain.Cadres.RankGroup>(cadre.RankGroup, "cadre.rank_group"),
            cadre.DutyPhone,
            input.OptionalId<DivisionId>(cadre.HomeVillage, "cadre.home_village"),
            input.Day(cadre.ActiveFrom, "cadre.active_from"),
            cadre.ExternalNo);
        var call = input.Command(request, context);
        input.Done();
        var id = RegistryIdentity.OfCadre(county, cadre.ExternalNo, call.RequestKey);
        return grains.Known<ICadreGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }

    public override Task<Receipt> UpdateCadre(UpdateCadreRequest request, ServerCallContext context)
    {
        var input = new Input();
        var cadre = input.Part(request.Cadre, "cadre");
        var id = input.Id<CadreId>(cadre.Name, "cadre.name");
        var mask = UpdateMask.Read(
            input, request.UpdateMask, cadre, "display_name", "body", "post", "category", "rank_group", "duty_phone", "home_village");
        var command = new EditCadre(
            mask.Text("display_name", cadre.DisplayName),
            mask.Has("body") ? input.Id<BodyId>(cadre.Body, "cadre.body") : null,
            mask.Text("post", cadre.Post),
            mask.Has("category") ? input.Word<Domain.Cadres.PersonnelCategory>(cadre.Category, "cadre.category") : null,
            mask.Has("rank_group") ? input.Word<Domain.Cadres.RankGroup>(cadre.RankGroup, "cadre.rank_group") : null,
            mask.Text("duty_phone", cadre.DutyPhone),
            mask.Has("home_village") ? input.Id<DivisionId>(cadre.HomeVillage, "cadre.home_village") : null,
            input.OptionalDay(request.EffectiveOn, "effective_on")) { Etag = cadre.Etag };
        var call = input.Command(request, context);
        input.Done();
        return grains.Known<ICadreGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }

    public override Task<Receipt> GrantLeave(GrantLeaveRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CadreId>(request.Name, "name");
        var command = new GrantLeave(input.Day(request.From, "from"), input.Day(request.To, "to"), request.Reason) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return grains.Known<ICadreGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }

    public override Task<Receipt> RetireCadre(RetireCadreRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CadreId>(request.Name, "name");
        var command = new RetireCadre(input.Day(request.LastDay, "last_day"), request.Reason) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return grains.Known<ICadreGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }
}
