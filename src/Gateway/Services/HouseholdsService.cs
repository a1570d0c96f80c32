using Lianxin.Contracts.Queries;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Queries;

namespace Lianxin.Gateway.Services;

/// <summary>Households: reading, registering, editing. What changes their members or ends them is beside, in a file of its own.</summary>
internal sealed partial class HouseholdsService(IGrainFactory grains, PageTokens tokens) : Households.HouseholdsBase
{
    public override async Task<ListHouseholdsResponse> ListHouseholds(ListHouseholdsRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        var filter = new HouseholdFilter(
            input.OptionalId<DivisionId>(request.Division, "division")?.Value,
            input.OptionalWord<Domain.Households.HouseholdStatus>(request.Status, "status"),
            input.OptionalWord<Domain.Households.HouseholdTag>(request.Tag, "tag"),
            Texts.OrNull(request.ExternalNo),
            WithoutLeadOn: input.OptionalDay(request.WithoutLeadOn, "without_lead_on"),
            HolderId: request.Holder.Length == 0 ? null : input.Subject(request.Holder, "holder", CadreId.Prefix, BodyId.Prefix).Id);
        var page = tokens.Read(input, request);
        input.Done();
        return Listed(request, await grains.Known<IRegistryQueryGrain>(county.Value).HouseholdsAsync(read, filter, string.Empty, string.Empty, page));
    }

    public override async Task<ListHouseholdsResponse> SearchHouseholds(SearchHouseholdsRequest request, ServerCallContext context)
    {
        context.Caller().Demand(DeclaredRights.Personal);
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        if (request.MemberName.Length == 0 && request.IdNumber.Length == 0)
            input.Refuse("member_name", "a name or an id_number must be stated", "请填写姓名或身份证号");
        var filter = new HouseholdFilter(input.OptionalId<DivisionId>(request.Division, "division")?.Value);
        var page = tokens.Read(input, request);
        input.Done();
        return Listed(request, await grains.Known<IRegistryQueryGrain>(county.Value).HouseholdsAsync(read, filter, request.MemberName, request.IdNumber, page));
    }

    public override async Task<Household> GetHousehold(GetHouseholdRequest request, ServerCallContext context)
    {
        var input = new Input();
        var full = input.Full(request.View, context);
        var id = input.Id<HouseholdId>(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        return (await grains.Known<IHouseholdGrain>(id.Value).GetAsync(read, full)).Required().ToWire();
    }

    public override Task<Receipt> CreateHousehold(CreateHouseholdRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var household = input.Part(request.Household, "household");
        var command = HouseholdMapping.Register(input, household);
        var call = input.Command(request, context);
        input.Done();
        var id = RegistryIdentity.OfHousehold(county, household.ExternalNo, call.RequestKey);
        return grains.Known<IHouseholdGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }

    public override Task<Receipt> UpdateHousehold(UpdateHouseholdRequest request, ServerCallContext context)
    {
        var input = new Input();
        var household = input.Part(request.Household, "household");
        var id = input.Id<HouseholdId>(household.Name, "household.name");
        var mask = UpdateMask.Read(
            input, request.UpdateMask, household, "villagers_group", "address", "residence", "tags", "monitoring", "low_income_no");
        var command = new EditHousehold(
            mask.Text("villagers_group", household.VillagersGroup),
            mask.Text("address", household.Address),
            mask.Has("residence") ? input.Word<Domain.Households.Residence>(household.Residence, "household.residence") : null,
            mask.Has("tags") ? input.Words<HouseholdTag, Domain.Households.HouseholdTag>(household.Tags, "household.tags") : null,
            mask.Has("monitoring") ? input.OptionalWord<Domain.Households.MonitoringType>(household.Monitoring, "household.monitoring") ?? default : null,
            mask.Text("low_income_no", household.LowIncomeNo),
            input.OptionalDay(request.EffectiveOn, "effective_on")) { Etag = household.Etag };
        var call = input.Command(request, context);
        input.Done();
        return grains.Known<IHouseholdGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }

    public override async Task<ListDuplicateCandidatesResponse> ListDuplicateCandidates(ListDuplicateCandidatesRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        var page = tokens.Read(input, request);
        input.Done();
        var answer = await grains.Known<IRegistryQueryGrain>(county.Value).DuplicatesAsync(read, page);
        var found = answer.Required();
        var response = new ListDuplicateCandidatesResponse
        {
            NextPageToken = tokens.Write(request, found.Next), TotalSize = found.Total, LedgerPosition = answer.AsOf,
        };
        response.Candidates.AddRange(found.Items.Select(HouseholdMapping.ToWire));
        return response;
    }

    private ListHouseholdsResponse Listed(Google.Protobuf.IMessage request, Answer<Page<Domain.Rows.HouseholdRow>> answer)
    {
        var found = answer.Required();
        var response = new ListHouseholdsResponse
        {
            NextPageToken = tokens.Write(request, found.Next), TotalSize = found.Total, LedgerPosition = answer.AsOf,
        };
        response.Households.AddRange(found.Items.Select(HouseholdMapping.ToWire));
        return response;
    }
}
