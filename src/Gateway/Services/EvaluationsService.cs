using Google.Protobuf;
using Lianxin.Contracts.Evaluations;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Commands;

namespace Lianxin.Gateway.Services;

/// <summary>Evaluations.</summary>
internal sealed class EvaluationsService(IGrainFactory grains, PageTokens tokens) : Api.V1.Evaluations.EvaluationsBase
{
    private const int ChunkLimit = 1 << 20;
    private const int MaxDepartures = 1000;

    public override async Task<ListEvaluationsResponse> ListEvaluations(ListEvaluationsRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        var answer = await grains.Known<IEvaluationDirectoryGrain>(county.Value).EvaluationsAsync(read);
        var response = new ListEvaluationsResponse { LedgerPosition = answer.AsOf };
        response.Evaluations.AddRange(answer.Listed().Select(EvaluationMapping.ToWire));
        return response;
    }

    public override async Task<Evaluation> GetEvaluation(GetEvaluationRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<EvaluationId>(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        return (await Grain(id).GetAsync(read)).Required().ToWire();
    }

    public override Task<Receipt> CreateEvaluation(CreateEvaluationRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var command = new DraftEvaluation(
            input.Number(request.Year, "year", 2000, 2199), input.Line(request.Scheme, "scheme", 1, 100));
        var call = input.Command(request, context);
        input.Done();
        var id = EntityId.Derive<EvaluationId>(county, call.RequestKey);
        return Grain(id).SendAsync(call, command, Names.Of(id));
    }

    public override Task<Receipt> FreezeEvaluation(FreezeEvaluationRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<EvaluationId>(request.Name, "name");
        var command = new FreezeEvaluation(input.OptionalDay(request.CutOffDay, "cut_off_day")) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return Grain(id).SendAsync(call, command, Names.Of(id));
    }

    public override Task<Google.LongRunning.Operation> ScoreEvaluation(ScoreEvaluationRequest request, ServerCallContext context) =>
        StartAsync(request, request.Name, Contracts.Operations.OperationKind.Score, context);

    public override Task<Google.LongRunning.Operation> ReconcileEvaluation(ReconcileEvaluationRequest request, ServerCallContext context) =>
        StartAsync(request, request.Name, Contracts.Operations.OperationKind.Reconcile, context);

    public override async Task<Receipt> ConfirmEvaluation(ConfirmEvaluationRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<EvaluationId>(request.Name, "name");
        input.Number(request.Departures.Count, "departures", 0, MaxDepartures);
        var command = new ConfirmEvaluation(input.Line(request.ResultHash, "result_hash", 64, 64), request.Statement)
        {
            Etag = request.Etag,
            Departures = [.. request.Departures.Take(MaxDepartures).Select((departure, at) => Departure(input, departure, $"departures[{at}]"))],
        };
        var call = input.Command(request, context);
        input.Done();
        return (await grains.Coordinator(EntityId.CountyOf(id)).ConfirmEvaluationAsync(call, id, command)).ToReceipt(Names.Of(id));
    }

    public override Task<Receipt> PublishEvaluation(PublishEvaluationRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<EvaluationId>(request.Name, "name");
        var command = new PublishEvaluation { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return Grain(id).SendAsync(call, command, Names.Of(id));
    }

    public override async Task<ListScoresResponse> ListScores(ListScoresRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<EvaluationId>(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        input.OptionalWord<Domain.Cadres.RankGroup>(request.RankGroup, "rank_group");
        var (size, after) = tokens.ReadNumbered(input, request);
        input.Done();
        var answer = await Grain(id).ScoresAsync(read, EvaluationMapping.CodeOf(request.RankGroup), (int)after, size);
        var scores = answer.Listed();
        var response = new ListScoresResponse
        {
            NextPageToken = tokens.Write(request, size, scores.Length, after + scores.Length), LedgerPosition = answer.AsOf,
        };
        response.Scores.AddRange(scores.Select(score => score.ToWire(id)));
        return response;
    }

    public override async Task<ExplainScoreResponse> ExplainScore(ExplainScoreRequest request, ServerCallContext context)
    {
        var input = new Input();
        if (!Names.TryParseScore(request.Name, out var id, out var cadre))
            input.Refuse("name", "must be a name like evaluations/E-…/scores/C-…", "名称格式不正确");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        var answer = await Grain(id).ExplainAsync(read, cadre.Value);
        return new ExplainScoreResponse { ExplanationJson = answer.Required(), LedgerPosition = answer.AsOf };
    }

    public override async Task<SimulateEvaluationResponse> SimulateEvaluation(SimulateEvaluationRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<EvaluationId>(request.Name, "name");
        var simulation = SimulationMapping.Read(input, request);
        var call = input.Command(request, context);
        input.Done();
        var answer = await grains.Known<IEvaluationDirectoryGrain>(EntityId.CountyOf(id).Value).SimulateAsync(call, id.Value, simulation);
        return answer.Required().ToWire(answer.AsOf);
    }

    public override async Task<SimulateVillagesResponse> SimulateVillages(SimulateVillagesRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<EvaluationId>(request.Name, "name");
        var yaml = input.Text(request.SchemeYaml, "scheme_yaml", 1, 100_000);
        var village = input.OptionalId<DivisionId>(request.Village, "village");
        var call = input.Command(request, context);
        input.Done();
        var answer = await grains.Known<IEvaluationDirectoryGrain>(EntityId.CountyOf(id).Value).SimulateVillagesAsync(call, id.Value, yaml, village?.Value ?? string.Empty);
        return answer.Required().ToWire(answer.AsOf);
    }

    public override async Task DownloadResult(
        DownloadResultRequest request, IServerStreamWriter<DownloadResultResponse> responseStream, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<EvaluationId>(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        var bytes = (await Grain(id).ResultAsync(read)).Required();
        foreach (var chunk in bytes.Chunk(ChunkLimit))
            await responseStream.WriteAsync(new DownloadResultResponse { Data = UnsafeByteOperations.UnsafeWrap(chunk) }, context.CancellationToken);
    }

    private Task<Google.LongRunning.Operation> StartAsync(IMessage request, string name, Contracts.Operations.OperationKind kind, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<EvaluationId>(name, "name");
        var call = input.Command(request, context);
        input.Done();
        return grains.StartAsync(EntityId.CountyOf(id), call, kind, OperationArguments.Write(new ScoreArguments(id.Value)));
    }

    private static Domain.Commands.BandDeparture Departure(Input input, Api.V1.BandDeparture departure, string field) => new(
        input.Id<CadreId>(departure.Cadre, $"{field}.cadre"),
        input.Word<Domain.Evaluation.Scores.Band>(departure.Band, $"{field}.band"),
        departure.Reason);

    private IEvaluationGrain Grain(EvaluationId id) => grains.Known<IEvaluationGrain>(id.Value);
}
