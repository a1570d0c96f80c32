using Grpc.Core;

namespace Lianxin.Gateway.Tests.Host;

/// <summary>Simulations through the service.</summary>
public sealed class SimulationTests(EvaluatedCounty county) : IClassFixture<EvaluatedCounty>
{
    [Fact]
    public async Task A_draft_is_simulated_with_names_and_the_line_and_recorded_nowhere()
    {
        var draft = await county.DraftAsync();
        var told = await SimulateAsync(draft.Name, request => request.Cadre = county.Diligent);

        var standing = Assert.Single(told.Standings);
        Assert.Equal((county.Diligent, 1, 2), (standing.Cadre, standing.Now.Rank, standing.Now.GroupSize));
        Assert.Equal(standing.Now, standing.Former);
        Assert.Null(told.TopLine);
        Assert.Equal((draft.SchemeHash, false, 2, 0, 0), (told.SchemeHash, told.Pseudonymous, told.Scored, told.RanksChanged, told.BandsChanged));
        Assert.Empty((await county.ReadAsync(draft.Name)).Simulations);
    }

    [Fact]
    public async Task A_frozen_evaluation_lists_what_was_simulated_and_names_nobody()
    {
        var frozen = await county.FrozenAsync();
        var told = await SimulateAsync(frozen.Name, request =>
        {
            request.Points.Add(new PointsChange { Code = "effect", Points = new() { Value = "30" } });
            request.Stability = new Stability { Seed = 5, Draws = 20, Spread = new() { Value = "0.25" } };
        });

        Assert.True(told.Pseudonymous);
        Assert.All(told.Standings, standing => Assert.StartsWith("X-", standing.Cadre, StringComparison.Ordinal));
        Assert.All(told.Standings, standing => Assert.NotNull(standing.Range));
        var record = Assert.Single((await county.ReadAsync(frozen.Name)).Simulations);
        Assert.Equal((told.SchemeHash, 5L, 20, "0.25"), (record.SchemeHash, record.Stability.Seed, record.Stability.Draws, record.Stability.Spread.Value));
        Assert.NotEqual(frozen.SchemeHash, record.SchemeHash);
        Assert.True(told.LedgerPosition > frozen.CutOffPosition);
        var fault = await Assert.ThrowsAsync<RpcException>(() => SimulateAsync(frozen.Name, request => request.Cadre = county.Diligent));
        Assert.Equal(StatusCode.FailedPrecondition, fault.StatusCode);
    }

    [Fact]
    public async Task Villages_are_scored_by_a_sheet_of_their_own_on_record_once_frozen_and_cadres_sheets_are_refused()
    {
        var sheet = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "village-outcomes.yaml"), TestContext.Current.CancellationToken);
        var frozen = await county.FrozenAsync();
        var told = await county.Evaluations.SimulateVillagesAsync(new() { Name = frozen.Name, SchemeYaml = sheet, RequestId = RunningGateway.NewId() });

        Assert.Empty(told.Villages); // no difficulty was reported anywhere
        Assert.Equal(told.SchemeHash, Assert.Single((await county.ReadAsync(frozen.Name)).Simulations).SchemeHash);
        var fault = await Assert.ThrowsAsync<RpcException>(async () => await county.Evaluations.SimulateVillagesAsync(
            new() { Name = frozen.Name, SchemeYaml = county.SchemeYaml, RequestId = RunningGateway.NewId() }));
        Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
        fault = await Assert.ThrowsAsync<RpcException>(async () => await county.Schemes.AdoptSchemeAsync(
            new() { Parent = RunningGateway.County, Yaml = sheet, RequestId = RunningGateway.NewId() }));
        Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_simulation_is_an_invalid_argument()
    {
        var draft = await county.DraftAsync();
        Action<SimulateEvaluationRequest>[] wrong =
        [
            request => request.Points.Add(new PointsChange { Code = "effect" }),
            request => request.Points.Add(new PointsChange { Code = "effect", Points = new() { Value = "1e9" } }),
            request => request.Points.Add(new PointsChange { Code = "nothing", Points = new() { Value = "1" } }),
            request => request.Points.AddRange([new PointsChange { Code = "effect", Points = new() { Value = "50" } }, new PointsChange { Code = "awareness", Points = new() { Value = "50" } }]),
            request => request.Stability = new Stability(),
            request => request.Stability = new Stability { Draws = 1001, Spread = new() { Value = "0.2" } },
            request => request.Visits.Add(new AssumedVisit()),
            request => request.SchemeYaml = "label: 1",
            request => request.SchemeYaml = county.SchemeYaml.Replace("year: 2026", "year: 2025", StringComparison.Ordinal),
            request => request.Cadre = "cadres/C-000000-0000000000000000",
            request => request.MaxResults = 10_001,
            request => request.RequestId = "none",
        ];
        foreach (var spoil in wrong)
            Assert.Equal(StatusCode.InvalidArgument, (await Assert.ThrowsAsync<RpcException>(() => SimulateAsync(draft.Name, spoil))).StatusCode);
        var nobody = await Assert.ThrowsAsync<RpcException>(() => SimulateAsync(draft.Name, request => request.Cadre = county.Idle));
        Assert.Equal(StatusCode.NotFound, nobody.StatusCode);
    }

    private async Task<SimulateEvaluationResponse> SimulateAsync(string name, Action<SimulateEvaluationRequest> imagine)
    {
        var request = new SimulateEvaluationRequest { Name = name, RequestId = RunningGateway.NewId() };
        imagine(request);
        return await county.Evaluations.SimulateEvaluationAsync(request);
    }
}
