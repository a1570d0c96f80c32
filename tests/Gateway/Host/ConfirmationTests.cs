using static Lianxin.Gateway.Tests.Host.Faults;

namespace Lianxin.Gateway.Tests.Host;

/// <summary>A year is confirmed once for good: each test has a county of its own.</summary>
public sealed class ConfirmationTests : IAsyncLifetime
{
    private readonly EvaluatedCounty _county = new();

    private Evaluations.EvaluationsClient Evaluations => _county.Evaluations;

    public ValueTask InitializeAsync() => _county.InitializeAsync();

    public ValueTask DisposeAsync() => _county.DisposeAsync();

    [Fact]
    public async Task Of_two_evaluations_of_a_year_one_can_be_confirmed_also_when_both_are_confirmed_at_once()
    {
        Evaluation[] scored = [await _county.ScoredAsync(), await _county.ScoredAsync()];

        var confirmations = scored.Select(async evaluation =>
        {
            try
            {
                await Evaluations.ConfirmEvaluationAsync(EvaluatedCounty.Confirmation(evaluation));
                return null;
            }
            catch (RpcException refused)
            {
                return refused;
            }
        });
        var refusal = Assert.Single(await Task.WhenAll(confirmations), outcome => outcome is not null)!;

        var states = await Task.WhenAll(scored.Select(async evaluation => (await _county.ReadAsync(evaluation.Name)).State));
        Assert.Equal(["CONFIRMED", "SCORED"], states.Order(StringComparer.Ordinal));
        var winner = scored[Array.IndexOf(states, "CONFIRMED")];
        Assert.Equal(StatusCode.FailedPrecondition, refusal.StatusCode);
        Assert.Contains(winner.Name.Split('/')[^1], refusal.Status.Detail, StringComparison.Ordinal);
        var loser = scored[Array.IndexOf(states, "SCORED")];
        await RefusedAsync(
            StatusCode.FailedPrecondition, "WRONG_STATE", async () => await Evaluations.ConfirmEvaluationAsync(EvaluatedCounty.Confirmation(loser)));
    }

    [Fact]
    public async Task An_evaluation_is_drafted_frozen_scored_confirmed_and_published()
    {
        var draft = await _county.DraftAsync();
        Assert.Equal(("DRAFT", 2026, _county.Scheme, 0L), (draft.State, draft.Year, draft.Scheme, draft.CutOffPosition));

        await Evaluations.FreezeEvaluationAsync(new() { Name = draft.Name, CutOffDay = Clerk.Day(3, 1), Etag = draft.Etag, RequestId = RunningGateway.NewId() });
        var frozen = await _county.ReadAsync(draft.Name);
        Assert.Equal(("FROZEN", Clerk.Day(3, 1)), (frozen.State, frozen.CutOffDay));
        Assert.InRange(frozen.CutOffPosition, 1, long.MaxValue);

        var result = await _county.Clerk.ResultOfAsync(await Evaluations.ScoreEvaluationAsync(new() { Name = draft.Name, RequestId = RunningGateway.NewId() }));
        Assert.Equal(0, result.Failed);
        var scored = await _county.ReadAsync(draft.Name);
        Assert.Equal(("SCORED", 1, 2), (scored.State, scored.Scored, scored.WithoutDuties)); // the idle Lead's quarter is not over

        await Evaluations.ConfirmEvaluationAsync(EvaluatedCounty.Confirmation(scored));
        Assert.Equal(("CONFIRMED", "dev"), ((await _county.ReadAsync(draft.Name)).State, (await _county.ReadAsync(draft.Name)).ConfirmedBy));
        await Evaluations.PublishEvaluationAsync(new() { Name = draft.Name, RequestId = RunningGateway.NewId() });
        Assert.Equal("PUBLISHED", (await _county.ReadAsync(draft.Name)).State);
    }

    [Fact]
    public async Task Each_step_repeated_under_its_request_id_gives_the_first_receipt()
    {
        var create = new CreateEvaluationRequest { Parent = RunningGateway.County, Year = 2026, Scheme = _county.Scheme, RequestId = RunningGateway.NewId() };
        var created = await Evaluations.CreateEvaluationAsync(create);
        Assert.Equal(created, await Evaluations.CreateEvaluationAsync(create));
        var freeze = new FreezeEvaluationRequest { Name = created.Name, RequestId = RunningGateway.NewId() };
        Assert.Equal(await Evaluations.FreezeEvaluationAsync(freeze), await Evaluations.FreezeEvaluationAsync(freeze));
        var score = new ScoreEvaluationRequest { Name = created.Name, RequestId = RunningGateway.NewId() };
        var operation = await Evaluations.ScoreEvaluationAsync(score);
        await _county.Clerk.ResultOfAsync(operation);
        Assert.Equal(operation.Name, (await Evaluations.ScoreEvaluationAsync(score)).Name);
        var confirm = EvaluatedCounty.Confirmation(await _county.ReadAsync(created.Name), _county.Departure(await _county.OtherBandAsync(created.Name)));
        Assert.Equal(await Evaluations.ConfirmEvaluationAsync(confirm), await Evaluations.ConfirmEvaluationAsync(confirm));
        var publish = new PublishEvaluationRequest { Name = created.Name, RequestId = RunningGateway.NewId() };
        Assert.Equal(await Evaluations.PublishEvaluationAsync(publish), await Evaluations.PublishEvaluationAsync(publish));

        confirm.Departures[0].Reason = "另一理由";
        await RefusedAsync(StatusCode.InvalidArgument, "REQUEST_ID_REUSED", async () => await Evaluations.ConfirmEvaluationAsync(confirm));
    }

    [Fact]
    public async Task A_step_out_of_turn_is_a_failed_precondition()
    {
        var draft = await _county.DraftAsync();
        await WrongAsync(async () => await Evaluations.ConfirmEvaluationAsync(EvaluatedCounty.Confirmation(draft, hash: new string('0', 64))));
        await WrongAsync(async () => await Evaluations.PublishEvaluationAsync(new() { Name = draft.Name, RequestId = RunningGateway.NewId() }));
        await WrongAsync(async () => await Evaluations.ListScoresAsync(new() { Parent = draft.Name }));
        var early = await _county.Clerk.EndOfAsync(await Evaluations.ScoreEvaluationAsync(new() { Name = draft.Name, RequestId = RunningGateway.NewId() }));
        Assert.Equal((int)StatusCode.FailedPrecondition, early.Error.Code);

        var scored = await _county.ScoredAsync();
        await WrongAsync(async () => await Evaluations.FreezeEvaluationAsync(new() { Name = scored.Name, RequestId = RunningGateway.NewId() }));
        await WrongAsync(async () => await Evaluations.PublishEvaluationAsync(new() { Name = scored.Name, RequestId = RunningGateway.NewId() }));
        await WrongAsync(async () => await Evaluations.ConfirmEvaluationAsync(EvaluatedCounty.Confirmation(scored, hash: new string('0', 64))));
        await Evaluations.ConfirmEvaluationAsync(EvaluatedCounty.Confirmation(scored));
        await WrongAsync(async () => await Evaluations.ConfirmEvaluationAsync(EvaluatedCounty.Confirmation(scored)));

        static Task WrongAsync(Func<Task> call) => RefusedAsync(StatusCode.FailedPrecondition, "WRONG_STATE", call);
    }

    [Fact]
    public async Task A_stale_etag_aborts_each_step()
    {
        var draft = await _county.DraftAsync();
        await StaleAsync(async () => await Evaluations.FreezeEvaluationAsync(new() { Name = draft.Name, Etag = "9", RequestId = RunningGateway.NewId() }));
        var scored = await _county.ScoredAsync();
        await StaleAsync(async () => await Evaluations.ConfirmEvaluationAsync(new(EvaluatedCounty.Confirmation(scored)) { Etag = draft.Etag }));
        await Evaluations.ConfirmEvaluationAsync(new(EvaluatedCounty.Confirmation(scored)) { Etag = scored.Etag });
        await StaleAsync(async () => await Evaluations.PublishEvaluationAsync(new() { Name = scored.Name, Etag = scored.Etag, RequestId = RunningGateway.NewId() }));

        static Task StaleAsync(Func<Task> call) => RefusedAsync(StatusCode.Aborted, "STALE_ETAG", call);
    }

    [Fact]
    public async Task A_band_given_otherwise_than_proposed_stands_in_the_scores_and_not_in_the_result()
    {
        var scored = await _county.ScoredAsync();
        var bytes = await ResultAsync(scored.Name);
        var band = await _county.OtherBandAsync(scored.Name);

        await Evaluations.ConfirmEvaluationAsync(EvaluatedCounty.Confirmation(scored, _county.Departure(band)));

        var score = await _county.ScoreAsync(scored.Name, _county.Diligent);
        Assert.Equal((band.ToString().ToUpperInvariant(), "DEPARTURE"), (score.Band, score.Mark));
        Assert.NotEmpty(score.BandDisplayName);
        Assert.Equal(bytes, await ResultAsync(scored.Name));
    }

    private async Task<byte[]> ResultAsync(string evaluation)
    {
        using var call = Evaluations.DownloadResult(new() { Name = evaluation });
        var bytes = new List<byte>();
        await foreach (var part in call.ResponseStream.ReadAllAsync())
            bytes.AddRange(part.Data);
        return [.. bytes];
    }
}
