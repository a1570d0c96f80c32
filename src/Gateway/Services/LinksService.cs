using Lianxin.Contracts.Operations;
using Lianxin.Contracts.Queries;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Queries;

namespace Lianxin.Gateway.Services;

/// <summary>Links.</summary>
internal sealed class LinksService(IGrainFactory grains, PageTokens tokens) : Links.LinksBase
{
    private const int MaxLinks = 1000;

    public override async Task<ListLinksResponse> ListLinks(ListLinksRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        var filter = new LinkFilter(
            request.Subject.Length == 0 ? null : input.Place(request.Subject, "subject").Id,
            request.Holder.Length == 0 ? null : input.Subject(request.Holder, "holder", CadreId.Prefix, BodyId.Prefix).Id,
            input.OptionalWord<Domain.Links.LinkRole>(request.Role, "role"),
            input.OptionalDay(request.ActiveOn, "active_on"),
            Texts.OrNull(request.ExternalNo));
        var page = tokens.Read(input, request);
        input.Done();
        var answer = await grains.Known<IRegistryQueryGrain>(county.Value).LinksAsync(read, filter, page);
        var found = answer.Required();
        var response = new ListLinksResponse
        {
            NextPageToken = tokens.Write(request, found.Next), TotalSize = found.Total, LedgerPosition = answer.AsOf,
        };
        response.Links.AddRange(found.Items.Select(HouseholdMapping.ToWire));
        return response;
    }

    public override async Task<Receipt> StartLink(StartLinkRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var call = input.Command(request, context);
        var command = new StartLink(
            LinkMapping.Terms(input, input.Part(request.Link, "link"), request.Approver, call.RequestKey), request.Reason);
        input.Done();
        return (await grains.Coordinator(county).StartLinkAsync(call, command)).ToReceipt(Names.Of(command.Terms.Link));
    }

    public override async Task<Receipt> EndLink(EndLinkRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<LinkId>(request.Name, "name");
        var subject = input.Place(request.Subject, "subject");
        var command = new EndLink(
            id,
            input.Day(request.LastDay, "last_day"),
            request.Reason,
            input.OptionalId<CadreId>(request.Successor, "successor")) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return (await grains.Coordinator(subject.County).EndLinkAsync(call, subject.Id, command)).ToReceipt(Names.Of(id));
    }

    public override async Task<Receipt> TransferLink(TransferLinkRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<LinkId>(request.Name, "name");
        var call = input.Command(request, context);
        var link = input.Part(request.Link, "link");
        var command = new ReplaceLink(id, LinkMapping.Terms(input, link, request.Approver, call.RequestKey), request.Reason, request.HandOverNote)
        {
            Etag = request.Etag,
        };
        input.Done();
        var subject = command.Terms.SubjectId;
        return (await grains.Coordinator(EntityId.CountyOf(id)).TransferLinkAsync(call, subject, command)).ToReceipt(Names.Of(id));
    }

    public override Task<Google.LongRunning.Operation> TransferCaseload(TransferCaseloadRequest request, ServerCallContext context)
    {
        var input = new Input();
        var cadre = input.Id<CadreId>(request.Name, "name");
        var arguments = new TransferCaseloadArguments(
            cadre.Value,
            input.Id<CadreId>(request.Successor, "successor").Value,
            input.Day(request.From, "from"),
            input.Text(request.Reason, "reason", 1, 500),
            request.Approver,
            [.. input.Ids<LinkId>(request.Links, "links", 0, MaxLinks).Select(link => link.Value)]);
        var call = input.Command(request, context);
        input.Done();
        return grains.StartAsync(
            EntityId.CountyOf(cadre), call, Contracts.Operations.OperationKind.TransferCaseload, OperationArguments.Write(arguments), request.ValidateOnly);
    }
}
