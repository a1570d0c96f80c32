using Evaluation = Lianxin.Api.V1.Evaluation;

namespace Lianxin.Gateway.Tests.Host;

/// <summary>A gateway of its own, whose county has two Leads, one of whom visited, one cadre without duties, and a scheme, in March.</summary>
public sealed class EvaluatedCounty : IAsyncLifetime
{
    private readonly RunningGateway _gateway = new();

    public Evaluations.EvaluationsClient Evaluations => new(_gateway.Channel);

    public Vetoes.VetoesClient Vetoes => new(_gateway.Channel);

    public Schemes.SchemesClient Schemes => new(_gateway.Channel);

    /// <summary>`cadres/C-…` of the Lead who visited.</summary>
    public string Diligent { get; private set; } = string.Empty;

    /// <summary>`cadres/C-…` of one without duties.</summary>
    public string Idle { get; private set; } = string.Empty;

    public string SchemeYaml { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scheme-2026.yaml"));

    /// <summary>Label of the adopted scheme.</summary>
    public string Scheme { get; private set; } = string.Empty;

    internal Clerk Clerk => new(_gateway);

    public async ValueTask InitializeAsync()
    {
        await _gateway.InitializeAsync();
        var body = await Clerk.BodyAsync("农业农村局");
        Idle = await Clerk.CadreAsync(body, "赵六");
        var idler = await Clerk.CadreAsync(body, "钱七");
        Diligent = await Clerk.CadreAsync(body);
        await Clerk.LeadAsync(await Clerk.HouseholdAsync("李四"), idler);
        var household = await Clerk.HouseholdAsync();
        await Clerk.LeadAsync(household, Diligent);
        await Clerk.VisitAsync(household, Diligent, Clerk.Day(1, 5));
        await Clerk.AdvanceToAsync(new DateOnly(2026, 3, 31));
        var adopted = await Schemes.AdoptSchemeAsync(new() { Parent = RunningGateway.County, Yaml = SchemeYaml, RequestId = RunningGateway.NewId() });
        Scheme = adopted.Created[0].Split('/')[^1];
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    internal async Task<Evaluation> DraftAsync() => await ReadAsync((await Evaluations.CreateEvaluationAsync(
        new() { Parent = RunningGateway.County, Year = 2026, Scheme = Scheme, RequestId = RunningGateway.NewId() })).Name);

    internal async Task<Evaluation> FrozenAsync()
    {
        var draft = await DraftAsync();
        await Evaluations.FreezeEvaluationAsync(new() { Name = draft.Name, RequestId = RunningGateway.NewId() });
        return await ReadAsync(draft.Name);
    }

    internal async Task<Evaluation> ScoredAsync()
    {
        var frozen = await FrozenAsync();
        await Clerk.ResultOfAsync(await Evaluations.ScoreEvaluationAsync(new() { Name = frozen.Name, RequestId = RunningGateway.NewId() }));
        return await ReadAsync(frozen.Name);
    }

    internal async Task<Evaluation> ReadAsync(string name) => await Evaluations.GetEvaluationAsync(new() { Name = name });

    internal async Task<Score> ScoreAsync(string evaluation, string cadre) =>
        (await Evaluations.ListScoresAsync(new() { Parent = evaluation })).Scores.Single(score => score.Cadre == cadre);

    internal static ConfirmEvaluationRequest Confirmation(Evaluation evaluation, params BandDeparture[] departures) =>
        Confirmation(evaluation, evaluation.ResultHash, departures);

    internal static ConfirmEvaluationRequest Confirmation(Evaluation evaluation, string hash, params BandDeparture[] departures) =>
        new() { Name = evaluation.Name, ResultHash = hash, Statement = "同意", Departures = { departures }, RequestId = RunningGateway.NewId() };

    internal BandDeparture Departure(Band band, string? cadre = null, string reason = "评议小组意见") =>
        new() { Cadre = cadre ?? Diligent, Band = band, Reason = reason };

    internal async Task<Band> OtherBandAsync(string evaluation) =>
        (await ScoreAsync(evaluation, Diligent)).Band == "THIRD" ? Band.Second : Band.Third;
}
