using static Lianxin.Gateway.Tests.Host.Faults;

namespace Lianxin.Gateway.Tests.Host;

public sealed class EvaluationTests(EvaluatedCounty county) : IClassFixture<EvaluatedCounty>
{
    private readonly Evaluations.EvaluationsClient _evaluations = county.Evaluations;

    [Fact]
    public async Task Departures_that_can_t_be_are_refused_and_nothing_is_confirmed()
    {
        var scored = await county.ScoredAsync();
        var other = county.Departure(await county.OtherBandAsync(scored.Name));
        var proposed = Enum.Parse<Band>((await county.ScoreAsync(scored.Name, county.Diligent)).Band, ignoreCase: true);
        (BandDeparture[] Departures, string Field)[] bad =
        [
            ([county.Departure(Band.Third, cadre: county.Idle)], "departures[0].cadre"),
            ([county.Departure(Band.Third, cadre: "cadres/C-511323-0000000000000000")], "departures[0].cadre"),
            ([county.Departure(Band.Third, cadre: "cadres/nobody")], "departures[0].cadre"),
            ([county.Departure(Band.Unspecified)], "departures[0].band"),
            ([county.Departure((Band)99)], "departures[0].band"),
            ([county.Departure(proposed)], "departures[0].band"),
            ([county.Departure(Band.Third, reason: " ")], "departures[0].reason"),
            ([county.Departure(Band.Third, reason: new string('长', 2001))], "departures[0].reason"),
            ([other, other], "departures[1].cadre"),
            ([.. Enumerable.Repeat(other, 1001)], "departures"),
        ];
        foreach (var (departures, field) in bad)
        {
            await RefusedAsync(
                StatusCode.InvalidArgument, "INVALID_FIELD", async () => await _evaluations.ConfirmEvaluationAsync(EvaluatedCounty.Confirmation(scored, departures)), field);
        }

        await RefusedAsync(
            StatusCode.FailedPrecondition, "QUOTA_EXCEEDED", async () => await _evaluations.ConfirmEvaluationAsync(EvaluatedCounty.Confirmation(scored, county.Departure(Band.First))));
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
}
