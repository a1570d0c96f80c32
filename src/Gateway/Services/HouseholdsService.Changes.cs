using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;

namespace Lianxin.Gateway.Services;

/// <content>Members, moves, splits, merges, ends.</content>
internal sealed partial class HouseholdsService
{
    private const int MaxParts = 10;
    private const int MaxItems = 200;

    public override Task<Receipt> AddMember(AddMemberRequest request, ServerCallContext context)
    {
        var input = new Input();
        var command = new AddMember(
            HouseholdMapping.Details(input, input.Part(request.Member, "member"), "member"),
            input.OptionalDay(request.OccurredOn, "occurred_on")) { Etag = request.Etag };
        return SendAsync(input, request, request.Name, command, context);
    }

    public override Task<Receipt> UpdateMember(UpdateMemberRequest request, ServerCallContext context)
    {
        var input = new Input();
        var command = new EditMember(
            input.Id<PersonId>(request.Person, "person"),
            HouseholdMapping.Details(input, input.Part(request.Member, "member"), "member")) { Etag = request.Etag };
        return SendAsync(input, request, request.Name, command, context);
    }

    public override Task<Receipt> RemoveMember(RemoveMemberRequest request, ServerCallContext context)
    {
        var input = new Input();
        var command = new RemoveMember(
            input.Id<PersonId>(request.Person, "person"),
            input.Word<Domain.Households.MemberStatus>(request.Status, "status"),
            input.OptionalDay(request.OccurredOn, "occurred_on")) { Etag = request.Etag };
        return SendAsync(input, request, request.Name, command, context);
    }

    public override Task<Receipt> EraseMember(EraseMemberRequest request, ServerCallContext context)
    {
        var input = new Input();
        var command = new EraseMember(input.Id<PersonId>(request.Person, "person"), request.Approver, request.Reason) { Etag = request.Etag };
        return SendAsync(input, request, request.Name, command, context);
    }

    public override Task<Receipt> ChangeHead(ChangeHeadRequest request, ServerCallContext context)
    {
        var input = new Input();
        var command = new ChangeHead(
            input.Id<PersonId>(request.Person, "person"),
            input.Word<Domain.Households.Relation>(request.FormerHeadBecomes, "former_head_becomes")) { Etag = request.Etag };
        return SendAsync(input, request, request.Name, command, context);
    }

    public override Task<Receipt> MoveHousehold(MoveHouseholdRequest request, ServerCallContext context)
    {
        var input = new Input();
        var command = new MoveHousehold(
            input.Id<DivisionId>(request.Village, "village"),
            request.VillagersGroup,
            input.OptionalDay(request.OccurredOn, "occurred_on")) { Etag = request.Etag };
        return SendAsync(input, request, request.Name, command, context);
    }

    public override async Task<Receipt> SplitHousehold(SplitHouseholdRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<HouseholdId>(request.Name, "name");
        input.Number(request.Parts.Count, "parts", 2, MaxParts);
        var command = new SplitHousehold(
            [.. request.Parts.Take(MaxParts).Select((part, at) => Part(input, part, $"parts[{at}]"))],
            request.Reason,
            input.OptionalDay(request.OccurredOn, "occurred_on")) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return (await grains.Coordinator(EntityId.CountyOf(id)).SplitHouseholdAsync(call, id, command)).ToReceipt(Names.Of(id));
    }

    public override async Task<Receipt> MergeHousehold(MergeHouseholdRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<HouseholdId>(request.Name, "name");
        var command = new MergeHousehold(
            input.Id<HouseholdId>(request.Into, "into"),
            request.Reason,
            input.OptionalDay(request.OccurredOn, "occurred_on")) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return (await grains.Coordinator(EntityId.CountyOf(id)).MergeHouseholdAsync(call, id, command)).ToReceipt(Names.Of(id));
    }

    public override async Task<Receipt> CloseHousehold(CloseHouseholdRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<HouseholdId>(request.Name, "name");
        var command = new CloseHousehold(
            input.Word<Domain.Households.HouseholdStatus>(request.Status, "status"),
            request.Reason,
            input.OptionalDay(request.OccurredOn, "occurred_on")) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return (await grains.Coordinator(EntityId.CountyOf(id)).CloseHouseholdAsync(call, id, command)).ToReceipt(Names.Of(id));
    }

    private static SplitPart Part(Input input, SplitHouseholdRequest.Types.Part part, string field) => new(
        part.ExternalNo,
        input.Ids<PersonId>(part.Members, $"{field}.members", 1, MaxItems),
        [.. part.Difficulties.Take(MaxItems).Select((name, at) => input.Difficulty(name, $"{field}.difficulties[{at}]").Difficulty)]);

    private Task<Receipt> SendAsync(
        Input input, Google.Protobuf.IMessage request, string name, SubjectCommand command, ServerCallContext context)
    {
        var id = input.Id<HouseholdId>(name, "name");
        var call = input.Command(request, context);
        input.Done();
        return grains.Known<IHouseholdGrain>(id.Value).SendAsync(call, command, Names.Of(id));
    }
}
