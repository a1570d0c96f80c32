using static Lianxin.Gateway.Tests.Host.Faults;

namespace Lianxin.Gateway.Tests.Host;

/// <summary>Vetoes through the service, from the proposal to the evaluation.</summary>
public sealed class VetoTests : IAsyncLifetime
{
    private readonly EvaluatedCounty _county = new();

    public ValueTask InitializeAsync() => _county.InitializeAsync();

    public ValueTask DisposeAsync() => _county.DisposeAsync();

    [Fact]
    public async Task A_veto_is_proposed_decided_by_another_and_caps_the_year()
    {
        var at = (await _county.Vetoes.ProposeVetoAsync(Proposal(), As("clerk.li"))).LedgerPosition;
        await RefusedAsync(StatusCode.PermissionDenied, "PERMISSION_DENIED", async () => await _county.Vetoes.DecideVetoAsync(Decision(), As("clerk.li")));
        var decided = (await _county.Vetoes.DecideVetoAsync(Decision(), As("chief.wang"))).LedgerPosition;

        var veto = Assert.Single((await _county.Vetoes.ListVetoesAsync(new() { Parent = _county.Diligent, MinLedgerPosition = decided })).Vetoes);
        Assert.Equal((1, VetoStatus.Approved, "clerk.li", "chief.wang", "两次走访未到户"), (veto.Number, veto.Status, veto.ProposedBy, veto.DecidedBy, veto.Evidence));
        var evaluation = await _county.ScoredAsync();
        var score = await _county.ScoreAsync(evaluation.Name, _county.Diligent);
        Assert.Equal(("THIRD", "VETO"), (score.Band, score.Mark));
        var told = await _county.Evaluations.ExplainScoreAsync(new() { Name = score.Name });
        Assert.Contains($"\"positions\":[1,2,{at},{decided}]", told.ExplanationJson, StringComparison.Ordinal);
        var raised = _county.Departure(Band.Second);
        await RefusedAsync(
            StatusCode.FailedPrecondition, "WRONG_STATE",
            async () => await _county.Evaluations.ConfirmEvaluationAsync(EvaluatedCounty.Confirmation(evaluation, raised)), "departures[0].band");
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_veto_is_said_by_field()
    {
        (Action<ProposeVetoRequest> Wrong, string Field)[] wrong =
        [
            (request => request.ExpiresOn = Clerk.Day(3, 1), "expires_on"), (request => request.Positions.Clear(), "positions"),
            (request => request.Positions.Add(long.MaxValue), "positions"), (request => request.Evidence = string.Empty, "evidence"), (request => request.Year = 2027, "year"),
        ];
        foreach (var (spoil, field) in wrong)
        {
            var request = Proposal();
            spoil(request);
            await RefusedAsync(StatusCode.InvalidArgument, "INVALID_FIELD", async () => await _county.Vetoes.ProposeVetoAsync(request), field);
        }

        await RefusedAsync(StatusCode.NotFound, "NOT_FOUND", async () => await _county.Vetoes.DecideVetoAsync(Decision()));
    }

    private static Metadata As(string principal) => new() { { "lianxin-principal", principal } };

    private ProposeVetoRequest Proposal() => new()
    {
        Parent = _county.Diligent, Year = 2026, Code = "false_work", Document = "某文件第三条", Evidence = "两次走访未到户", Positions = { 2, 1 }, ExpiresOn = Clerk.Day(12, 31),
        RequestId = RunningGateway.NewId(),
    };

    private DecideVetoRequest Decision() =>
        new() { Parent = _county.Diligent, Number = 1, Status = VetoStatus.Approved, Reason = "情况属实", RequestId = RunningGateway.NewId() };
}
