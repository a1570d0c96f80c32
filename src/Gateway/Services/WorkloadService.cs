using Lianxin.Contracts.Workload;

namespace Lianxin.Gateway.Services;

/// <summary>Workload.</summary>
internal sealed class WorkloadService(IGrainFactory grains, IHostApplicationLifetime lifetime) : Workload.WorkloadBase
{
    private const int DefaultExtremes = 5;
    private const int MaxExtremes = 1000;

    public override async Task<CadreWorkload> GetCadreWorkload(GetCadreWorkloadRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CadreId>(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        var answer = await grains.Known<ICadreWorkloadGrain>(id.Value).GetAsync(read);
        return answer.Required().ToWire(answer.AsOf);
    }

    public override async Task<GroupWorkload> GetDivisionWorkload(GetDivisionWorkloadRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<DivisionId>(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        var extremes = Extremes(input, request.Extremes);
        input.Done();
        var answer = await Query(EntityId.CountyOf(id)).OfDivisionAsync(read, id.Value, extremes);
        return answer.Required().ToWire(answer.AsOf);
    }

    public override async Task<GroupWorkload> GetBodyWorkload(GetBodyWorkloadRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<BodyId>(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        var extremes = Extremes(input, request.Extremes);
        input.Done();
        var answer = await Query(EntityId.CountyOf(id)).OfBodyAsync(read, id.Value, extremes);
        return answer.Required().ToWire(answer.AsOf);
    }

    public override async Task<GroupWorkload> GetCountyWorkload(GetCountyWorkloadRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        var group = input.OptionalWord<Domain.Cadres.RankGroup>(request.RankGroup, "rank_group");
        var extremes = Extremes(input, request.Extremes);
        input.Done();
        var answer = await Query(county).OfCountyAsync(read, group, extremes);
        return answer.Required().ToWire(answer.AsOf);
    }

    public override async Task WatchWorkload(
        WatchWorkloadRequest request, IServerStreamWriter<WatchWorkloadResponse> responseStream, ServerCallContext context)
    {
        var input = new Input();
        var (id, county) = input.Subject(request.Name, "name", CadreId.Prefix, DivisionId.Prefix);
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        await context.UntilStoppedAsync(lifetime, async ends =>
        {
            if (id[0] == 'C')
            {
                await foreach (var answer in grains.Known<ICadreWorkloadGrain>(id).WatchAsync(read, ends).WithCancellation(ends))
                    await responseStream.WriteAsync(new WatchWorkloadResponse { Cadre = answer.Required().ToWire(answer.AsOf) }, ends);
            }
            else
            {
                await foreach (var answer in grains.Known<IWorkloadWatchGrain>(county.Value).WatchAsync(read, id, ends).WithCancellation(ends))
                    await responseStream.WriteAsync(new WatchWorkloadResponse { Group = answer.Required().ToWire(answer.AsOf) }, ends);
            }
        });
    }

    private static int Extremes(Input input, int asked) => asked == 0 ? DefaultExtremes : input.Number(asked, "extremes", 1, MaxExtremes);

    private IWorkloadQueryGrain Query(CountyCode county) => grains.Known<IWorkloadQueryGrain>(county.Value);
}
