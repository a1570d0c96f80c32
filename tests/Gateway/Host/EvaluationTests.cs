using static Lianxin.Gateway.Tests.Host.Faults;

namespace Lianxin.Gateway.Tests.Host;

public sealed class EvaluationTests(EvaluatedCounty county) : IClassFixture<EvaluatedCounty>
{
    private readonly Evaluations.EvaluationsClient _evaluations = county.Evaluations;

    [Fact]
    public async Task An_evaluation_is_drafted_frozen_scored_confirmed_and_published()
    {
        var draft = await county.DraftAsync();
        Assert.Equal(("DRAFT", 2026, county.Scheme, 0L), (draft.State, draft.Year, draft.Scheme, draft.CutOffPosition));

        await _evaluations.FreezeEvaluationAsync(new() { Name = draft.Name, CutOffDay = Clerk.Day(3, 1), Etag = draft.Etag, RequestId = RunningGateway.NewId() });
        var frozen = await county.ReadAsync(draft.Name);
        Assert.Equal(("FROZEN", Clerk.Day(3, 1)), (frozen.State, frozen.CutOffDay));
        Assert.InRange(frozen.CutOffPosition, 1, long.MaxValue);

        var result = await county.Clerk.ResultOfAsync(await _evaluations.ScoreEvaluationAsync(new() { Name = draft.Name, RequestId = RunningGateway.NewId() }));
        Assert.Equal(0, result.Failed);
        var scored = await county.ReadAsync(draft.Name);
        Assert.Equal(("SCORED", 1, 2), (scored.State, scored.Scored, scored.WithoutDuties)); // the idle Lead's quarter is not over

        await _evaluations.ConfirmEvaluationAsync(Confirmation(scored));
        Assert.Equal(("CONFIRMED", "dev"), ((await county.ReadAsync(draft.Name)).State, (await county.ReadAsync(draft.Name)).ConfirmedBy));
        await _evaluations.PublishEvaluationAsync(new() { Name = draft.Name, RequestId = RunningGateway.NewId() });
        Assert.Equal("PUBLISHED", (await county.ReadAsync(draft.Name)).State);
    }

    [Fact]
    public async Task Each_step_repeated_under_its_request_id_gives_the_first_receipt()
    {
        var create = new CreateEvaluationRequest { Parent = RunningGateway.County, Year = 2026, Scheme = county.Scheme, RequestId = RunningGateway.NewId() };
        var created = await _evaluations.CreateEvaluationAsync(create);
        Assert.Equal(created, await _evaluations.CreateEvaluationAsync(create));
        var freeze = new FreezeEvaluationRequest { Name = created.Name, RequestId = RunningGateway.NewId() };
        Assert.Equal(await _evaluations.FreezeEvaluationAsync(freeze), await _evaluations.FreezeEvaluationAsync(freeze));
        var score = new ScoreEvaluationRequest { Name = created.Name, RequestId = RunningGateway.NewId() };
        var operation = await _evaluations.ScoreEvaluationAsync(score);
        await county.Clerk.ResultOfAsync(operation);
        Assert.Equal(operation.Name, (await _evaluations.ScoreEvaluationAsync(score)).Name);
        var confirm = Confirmation(await county.ReadAsync(created.Name), Departure(await OtherBandAsync(created.Name)));
        Assert.Equal(await _evaluations.ConfirmEvaluationAsync(confirm), await _evaluations.ConfirmEvaluationAsync(confirm));
        var publish = new PublishEvaluationRequest { Name = created.Name, RequestId = RunningGateway.NewId() };
        Assert.Equal(await _evaluations.PublishEvaluationAsync(publish), await _evaluations.PublishEvaluationAsync(publish));

        confirm.Departures[0].Reason = "另一理由";
        await RefusedAsync(StatusCode.InvalidArgument, "REQUEST_ID_REUSED", async () => await _evaluations.ConfirmEvaluationAsync(confirm));
    }

    [Fact]
    public async Task A_step_out_of_turn_is_a_failed_precondition()
    {
        var draft = await county.DraftAsync();
        await WrongAsync(async () => await _evaluations.ConfirmEvaluationAsync(Confirmation(draft, hash: new string('0', 64))));
        await WrongAsync(async () => await _evaluations.PublishEvaluationAsync(new() { Name = draft.Name, RequestId = RunningGateway.NewId() }));
        await WrongAsync(async () => await _evaluations.ListScoresAsync(new() { Parent = draft.Name }));
        var early = await county.Clerk.EndOfAsync(await _evaluations.ScoreEvaluationAsync(new() { Name = draft.Name, RequestId = RunningGateway.NewId() }));
        Assert.Equal((int)StatusCode.FailedPrecondition, early.Error.Code);

        var scored = await county.ScoredAsync();
        await WrongAsync(async () => await _evaluations.FreezeEvaluationAsync(new() { Name = scored.Name, RequestId = RunningGateway.NewId() }));
        await WrongAsync(async () => await _evaluations.PublishEvaluationAsync(new() { Name = scored.Name, RequestId = RunningGateway.NewId() }));
        await WrongAsync(async () => await _evaluations.ConfirmEvaluationAsync(Confirmation(scored, hash: new string('0', 64))));
        await _evaluations.ConfirmEvaluationAsync(Confirmation(scored));
        await WrongAsync(async () => await _evaluations.ConfirmEvaluationAsync(Confirmation(scored)));

        static Task WrongAsync(Func<Task> call) => RefusedAsync(StatusCode.FailedPrecondition, "WRONG_STATE", call);
    }

    [Fact]
    public async Task A_stale_etag_aborts_each_step()
    {
        var draft = await county.DraftAsync();
        await StaleAsync(async () => await _evaluations.FreezeEvaluationAsync(new() { Name = draft.Name, Etag = "9", RequestId = RunningGateway.NewId() }));
        var scored = await county.ScoredAsync();
        await StaleAsync(async () => await _evaluations.ConfirmEvaluationAsync(new(Confirmation(scored)) { Etag = draft.Etag }));
        await _evaluations.ConfirmEvaluationAsync(new(Confirmation(scored)) { Etag = scored.Etag });
        await StaleAsync(async () => await _evaluations.PublishEvaluationAsync(new() { Name = scored.Name, Etag = scored.Etag, RequestId = RunningGateway.NewId() }));

        static Task StaleAsync(Func<Task> call) => RefusedAsync(StatusCode.Aborted, "STALE_ETAG", call);
    }

    [Fact]
    public async Task A_band_given_otherwise_than_proposed_stands_in_the_scores_and_not_in_the_result()
    {
        var scored = await county.ScoredAsync();
        var bytes = await ResultAsync(scored.Name);
        var band = await OtherBandAsync(scored.Name);

        await _evaluations.ConfirmEvaluationAsync(Confirmation(scored, Departure(band)));

        var score = await county.ScoreAsync(scored.Name, county.Diligent);
        Assert.Equal((band.ToString().ToUpperInvariant(), "DEPARTURE"), (score.Band, score.Mark));
        Assert.NotEmpty(score.BandDisplayName);
        Assert.Equal(bytes, await ResultAsync(scored.Name));
    }

    [Fact]
    public async Task Departures_that_can_t_be_are_refused_and_nothing_is_confirmed()
    {
        var scored = await county.ScoredAsync();
        var other = Departure(await OtherBandAsync(scored.Name));
        var proposed = Enum.Parse<Band>((await county.ScoreAsync(scored.Name, county.Diligent)).Band, ignoreCase: true);
        (BandDeparture[] Departures, string Field)[] bad =
        [
            ([Departure(Band.Third, cadre: county.Idle)], "departures[0].cadre"),
            ([Departure(Band.Third, cadre: "cadres/C-511323-0000000000000000")], "departures[0].cadre"),
            ([Departure(Band.Third, cadre: "cadres/nobody")], "departures[0].cadre"),
            ([Departure(Band.Unspecified)], "departures[0].band"),
            ([Departure((Band)99)], "departures[0].band"),
            ([Departure(proposed)], "departures[0].band"),
            ([Departure(Band.Third, reason: " ")], "departures[0].reason"),
            ([Departure(Band.Third, reason: new string('长', 2001))], "departures[0].reason"),
            ([other, other], "departures[1].cadre"),
            ([.. Enumerable.Repeat(other, 1001)], "departures"),
        ];
        foreach (var (departures, field) in bad)
        {
            await RefusedAsync(
                StatusCode.InvalidArgument, "INVALID_FIELD", async () => await _evaluations.ConfirmEvaluationAsync(Confirmation(scored, departures)), field);
        }

        await RefusedAsync(
            StatusCode.FailedPrecondition, "QUOTA_EXCEEDED", async () => await _evaluations.ConfirmEvaluationAsync(Confirmation(scored, Departure(Band.First))));
        Assert.Equal("SCORED", (await county.ReadAsync(scored.Name)).State);
    }

    [Fact]
    public async Task What_an_evaluation_names_must_exist()
    {
        var create = new CreateEvaluationRequest { Parent = RunningGateway.County, Year = 2026, Scheme = "没有的方案", RequestId = RunningGateway.NewId() };
        await RefusedAsync(StatusCode.NotFound, "NOT_FOUND", async () => await _evaluations.CreateEvaluationAsync(create));
        await RefusedAsync(StatusCode.NotFound, "NOT_FOUND", async () => await _evaluations.FreezeEvaluationAsync(
            new() { Name = "evaluations/E-511323-0000000000000000", RequestId = RunningGateway.NewId() }));
        var draft = await county.DraftAsync();
        await RefusedAsync(StatusCode.InvalidArgument, "INVALID_FIELD", async () => await _evaluations.FreezeEvaluationAsync(
            new() { Name = draft.Name, CutOffDay = new() { Year = 2025, Month = 12, Day = 31 }, RequestId = RunningGateway.NewId() }), "cut_off_day");
    }

    [Fact]
    public async Task A_scheme_is_adopted_once_and_one_with_findings_never()
    {
        var adopt = new AdoptSchemeRequest { Parent = RunningGateway.County, Yaml = county.SchemeYaml, RequestId = RunningGateway.NewId() };
        Assert.Equal(await county.Schemes.AdoptSchemeAsync(adopt), await county.Schemes.AdoptSchemeAsync(adopt));
        var bad = new AdoptSchemeRequest(adopt)
        {
            Yaml = county.SchemeYaml.Replace("base: 100", "base: 90", StringComparison.Ordinal), RequestId = RunningGateway.NewId(),
        };
        await RefusedAsync(StatusCode.InvalidArgument, "LINT_FAILED", async () => await county.Schemes.AdoptSchemeAsync(bad));
        await RefusedAsync(StatusCode.InvalidArgument, "LINT_FAILED", async () => await county.Schemes.AdoptSchemeAsync(new(bad) { ValidateOnly = true }));
        Assert.NotEmpty((await county.Schemes.LintSchemeAsync(new() { Parent = RunningGateway.County, Yaml = bad.Yaml })).Findings);
    }

    private static ConfirmEvaluationRequest Confirmation(Evaluation evaluation, params BandDeparture[] departures) =>
        Confirmation(evaluation, evaluation.ResultHash, departures);

    private static ConfirmEvaluationRequest Confirmation(Evaluation evaluation, string hash, params BandDeparture[] departures) =>
        new() { Name = evaluation.Name, ResultHash = hash, Statement = "同意", Departures = { departures }, RequestId = RunningGateway.NewId() };

    private BandDeparture Departure(Band band, string? cadre = null, string reason = "评议小组意见") =>
        new() { Cadre = cadre ?? county.Diligent, Band = band, Reason = reason };

    private async Task<Band> OtherBandAsync(string evaluation) =>
        (await county.ScoreAsync(evaluation, county.Diligent)).Band == "THIRD" ? Band.Second : Band.Third;

    private async Task<byte[]> ResultAsync(string evaluation)
    {
        using var call = _evaluations.DownloadResult(new() { Name = evaluation });
        var bytes = new List<byte>();
        await foreach (var part in call.ResponseStream.ReadAllAsync())
            bytes.AddRange(part.Data);
        return [.. bytes];
    }
}
