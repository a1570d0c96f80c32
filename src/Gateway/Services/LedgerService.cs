using Lianxin.Contracts.Queries;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Households;
using Lianxin.Domain.Queries;

namespace Lianxin.Gateway.Services;

/// <summary>The ledger: reading it. The difficulty's verbs and evidence are beside, in files of their own.</summary>
internal sealed partial class LedgerService(IGrainFactory grains, PageTokens tokens, IHostApplicationLifetime lifetime) : Api.V1.Ledger.LedgerBase
{
    private const int MaxPositions = 1000;

    public override async Task<ListDifficultiesResponse> ListDifficulties(ListDifficultiesRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        var filter = new DifficultyFilter(
            request.Subject.Length == 0 ? null : input.Place(request.Subject, "subject").Id,
            input.OptionalId<DivisionId>(request.Division, "division")?.Value,
            input.OptionalId<CadreId>(request.Handler, "handler")?.Value,
            input.OptionalWord<Domain.Difficulties.DifficultyStatus>(request.Status, "status"),
            request.OpenOnly,
            input.OptionalDay(request.OverdueOn, "overdue_on"),
            Texts.OrNull(request.ExternalNo));
        var page = tokens.Read(input, request);
        input.Done();
        var answer = await grains.Known<IRegistryQueryGrain>(county.Value).DifficultiesAsync(read, filter, page);
        var found = answer.Required();
        var response = new ListDifficultiesResponse
        {
            NextPageToken = tokens.Write(request, found.Next), TotalSize = found.Total, LedgerPosition = answer.AsOf,
        };
        response.Difficulties.AddRange(found.Items.Select(HouseholdMapping.ToWire));
        return response;
    }

    public override async Task<Difficulty> GetDifficulty(GetDifficultyRequest request, ServerCallContext context)
    {
        var input = new Input();
        var full = input.Full(request.View, context);
        var (subject, id) = input.Difficulty(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        var household = subject[0] == 'H' ? (await grains.Known<IHouseholdGrain>(subject).GetAsync(read, full)).Required() : null;
        var difficulties = household?.Difficulties ?? (await grains.Known<IDivisionGrain>(subject).GetAsync(read, full)).Required().Difficulties;
        if (difficulties.FirstOrDefault(difficulty => difficulty.Row.DifficultyId == id.Value) is { } found)
            return found.ToWire();
        throw (household?.PassedOn.TryGetValue(id, out var next) == true
            ? HouseholdSuccession.GoesOn(id, next) with { Code = RefusalCode.NotFound }
            : Refusals.NotFound("name")).ToException();
    }

    public override async Task<ListSubjectEntriesResponse> ListSubjectEntries(ListSubjectEntriesRequest request, ServerCallContext context)
    {
        var input = new Input();
        var full = input.Full(request.View, context);
        var (subject, county) = AnySubject(input, request.Subject);
        var asOf = input.OptionalDay(request.AsOf, "as_of");
        var read = input.Read(context, request.MinLedgerPosition);
        var (size, after) = tokens.ReadNumbered(input, request);
        input.Done();
        var answer = await Query(county).OfSubjectAsync(read, subject, after, size, asOf, request.ByOccurred, full);
        var entries = answer.Listed();
        var response = new ListSubjectEntriesResponse
        {
            NextPageToken = tokens.Write(request, size, entries.Length, entries.IsEmpty ? 0 : entries[^1].Version),
            LedgerPosition = answer.AsOf,
        };
        response.Entries.AddRange(entries.Select(EntryMapping.ToWire));
        return response;
    }

    public override async Task<ListCadreEntriesResponse> ListCadreEntries(ListCadreEntriesRequest request, ServerCallContext context)
    {
        var input = new Input();
        var full = input.Full(request.View, context);
        var cadre = input.Id<CadreId>(request.Cadre, "cadre");
        var read = input.Read(context, request.MinLedgerPosition);
        var (size, before) = tokens.ReadNumbered(input, request);
        input.Done();
        var answer = await Query(EntityId.CountyOf(cadre)).OfCadreAsync(read, cadre.Value, before == 0 ? long.MaxValue : before, size, full);
        var entries = answer.Listed();
        var response = new ListCadreEntriesResponse
        {
            NextPageToken = tokens.Write(request, size, entries.Length, entries.IsEmpty ? 0 : entries[^1].Position),
            LedgerPosition = answer.AsOf,
        };
        response.Entries.AddRange(entries.Select(EntryMapping.ToWire));
        return response;
    }

    public override async Task<GetEntriesResponse> GetEntries(GetEntriesRequest request, ServerCallContext context)
    {
        var input = new Input();
        var full = input.Full(request.View, context);
        var county = input.County(request.Parent, "parent");
        input.Number(request.Positions.Count, "positions", 1, MaxPositions);
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        var answer = await Query(county).AtAsync(read, [.. request.Positions], full);
        var response = new GetEntriesResponse { LedgerPosition = answer.AsOf };
        response.Entries.AddRange(answer.Listed().Select(EntryMapping.ToWire));
        return response;
    }

    public override async Task<GetStateAsOfResponse> GetStateAsOf(GetStateAsOfRequest request, ServerCallContext context)
    {
        var input = new Input();
        var (subject, county) = AnySubject(input, request.Subject);
        var day = input.Day(request.Day, "day");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        var answer = await Query(county).StateAsOfAsync(read, subject, day, request.ByOccurred);
        return new GetStateAsOfResponse { StateJson = answer.Required(), LedgerPosition = answer.AsOf };
    }

    public override async Task TailLedger(
        TailLedgerRequest request, IServerStreamWriter<TailLedgerResponse> responseStream, ServerCallContext context)
    {
        var input = new Input();
        var full = input.Full(request.View, context);
        var county = input.County(request.Parent, "parent");
        if (request.AfterPosition < 0)
            input.Refuse("after_position", "must be 0 or more", "不能为负数");
        var read = input.Read(context);
        input.Done();
        (await grains.Known<ICountyGrain>(county.Value).GetAsync(read)).Required();
        await context.UntilStoppedAsync(lifetime, async ends =>
        {
            var tail = grains.Known<ILedgerTailGrain>(county.Value).TailAsync(read, request.AfterPosition, full, ends);
            await foreach (var answer in tail.WithCancellation(ends))
            {
                var item = answer.Required();
                await responseStream.WriteAsync(new TailLedgerResponse { Entry = item.Entry?.ToWire(), Position = item.Position }, ends);
            }
        });
    }

    private static (string Id, CountyCode County) AnySubject(Input input, string name) => input.Subject(
        name, "subject", HouseholdId.Prefix, DivisionId.Prefix, CadreId.Prefix, BodyId.Prefix, CountyId.Prefix, EvaluationId.Prefix, CampaignId.Prefix);

    private ILedgerQueryGrain Query(CountyCode county) => grains.Known<ILedgerQueryGrain>(county.Value);
}
