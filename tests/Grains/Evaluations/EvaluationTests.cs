using System.Text.Json;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Evaluations;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Visits;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Grains.Tests.Operations;
using Lianxin.Ledger.Uploads;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Evaluations;

public sealed class EvaluationTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private static readonly string Scheme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scheme-2026.yaml"));

    [Fact]
    public async Task An_evaluation_goes_from_draft_to_publication_and_its_states_are_kept()
    {
        var (county, desk) = await YearAsync();
        var grain = await DraftAsync(county);
        Assert.Equal(RefusalCode.WrongState, (await grain.ExecuteAsync(county.Request(), new PublishEvaluation())).Refusal?.Code);
        Assert.Equal("FAILED", (await ScoreAsync(desk, grain)).State);
        Accepted(await grain.ExecuteAsync(county.Request(), new FreezeEvaluation(null)));
        Assert.Equal(RefusalCode.WrongState, (await grain.ResultAsync(county.Reading)).Refusal?.Code);
        Assert.Equal("SUCCEEDED", (await ScoreAsync(desk, grain)).State);
        var view = Value(await grain.GetAsync(county.Reading));
        Assert.Equal(("SCORED", 2), (view.State, view.Scored + view.WithoutDuties));
        var other = await ConfirmAsync(county, grain, new string('0', 64));
        Assert.Equal(RefusalCode.WrongState, other.Refusal?.Code);
        await Assert.ThrowsAsync<InvalidOperationException>(() => grain.ExecuteAsync(county.Request(), new ConfirmEvaluation(view.ResultHash, "同意")));
        Accepted(await ConfirmAsync(county, grain, view.ResultHash));
        Accepted(await grain.ExecuteAsync(county.Request(), new PublishEvaluation()));
        view = Value(await grain.GetAsync(county.Reading));
        Assert.Equal(("PUBLISHED", "clerk"), (view.State, view.ConfirmedBy));
        Assert.Equal(view, Assert.Single(Value(await Directory(county).EvaluationsAsync(county.Reading))));
    }

    [Fact]
    public async Task The_same_cut_off_gives_the_same_bytes_again_after_a_restart_and_after_their_loss()
    {
        var (county, desk) = await YearAsync();
        var grain = await DraftAsync(county);
        Accepted(await grain.ExecuteAsync(county.Request(), new FreezeEvaluation(null)));
        await ScoreAsync(desk, grain);
        var first = Value(await grain.ResultAsync(county.Reading));
        var hash = EvaluationResult.HashOf(first);
        Assert.Equal(Value(await grain.GetAsync(county.Reading)).ResultHash, hash);

        // What comes after the freeze doesn't count.
        await county.RegisterCadreAsync("later");
        Assert.Equal("SUCCEEDED", (await ScoreAsync(desk, grain)).State);

        await silo.RestartAsync();
        var key = grain.GetPrimaryKeyString();
        await silo.Services.GetRequiredService<IChunkStore>().DeleteAsync(county.Code, $"{key}/result", DateTimeOffset.MaxValue, TestContext.Current.CancellationToken);
        grain = silo.Grains.GetGrain<IEvaluationGrain>(key);
        Assert.Equal(first, Value(await grain.ResultAsync(county.Reading)));
        Assert.Equal(first, Value(await grain.ResultAsync(county.Reading)));
    }

    [Fact]
    public async Task An_explanation_ends_at_the_listed_total_and_names_ledger_positions()
    {
        var (county, desk) = await YearAsync();
        var grain = await DraftAsync(county);
        Accepted(await grain.ExecuteAsync(county.Request(), new FreezeEvaluation(null)));
        await ScoreAsync(desk, grain);
        var scores = Value(await grain.ScoresAsync(county.Reading, string.Empty, 0, 100));
        var score = scores.First(score => score.Status == "SCORED");
        Assert.Equal("张三", score.Name);
        var tree = JsonDocument.Parse(Value(await grain.ExplainAsync(county.Reading, score.CadreId))).RootElement;
        Assert.Equal(score.Total, decimal.Parse(tree.GetProperty("value").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        var positions = Positions(tree).ToList();
        Assert.NotEmpty(positions);
        var cutOff = Value(await grain.GetAsync(county.Reading)).CutOffPosition;
        Assert.All(positions, position => Assert.InRange(position, 1, cutOff));
        var unknown = await grain.ExplainAsync(county.Reading, county.Id<CadreId>("nobody").Value);
        Assert.Equal(RefusalCode.NotFound, unknown.Refusal?.Code);
    }

    [Fact]
    public async Task A_scheme_with_findings_is_not_adopted_and_each_finding_has_its_line()
    {
        var county = await silo.FoundAsync();
        var bad = Scheme.Replace("base: 100", "base: 90", StringComparison.Ordinal);
        var findings = Value(await Directory(county).LintSchemeAsync(county.Reading, bad));
        Assert.NotEmpty(findings);
        Assert.Equal(RefusalCode.LintFailed, (await Directory(county).AdoptSchemeAsync(county.Request(), bad)).Refusal?.Code);
        Assert.Empty(Value(await Directory(county).LintSchemeAsync(county.Reading, Scheme)));
        Assert.Empty(Value(await Directory(county).SchemesAsync(county.Reading)));
    }

    [Fact]
    public async Task A_replay_of_the_ledger_comes_to_the_same_bytes_and_is_on_record()
    {
        var (county, desk) = await YearAsync();
        var grain = await DraftAsync(county);
        Assert.Equal("FAILED", (await ReconcileAsync(desk, grain)).State);
        Accepted(await grain.ExecuteAsync(county.Request(), new FreezeEvaluation(null)));
        await ScoreAsync(desk, grain);
        await county.RegisterCadreAsync("later");
        var end = await ReconcileAsync(desk, grain);
        var view = Value(await grain.GetAsync(county.Reading));

        Assert.Equal(("SUCCEEDED", end.Total), (end.State, end.Done));
        Assert.Equal(view.ResultHash, view.ReplayHash);
    }

    [Fact]
    public async Task A_stored_fact_that_the_ledger_does_not_say_keeps_an_evaluation_from_publication()
    {
        var (county, desk) = await YearAsync();
        var grain = await DraftAsync(county);
        Accepted(await grain.ExecuteAsync(county.Request(), new FreezeEvaluation(null)));
        await silo.RestartAsync(directory => DropLastVisit(Path.Combine(directory, "ledger.db"), county.Code.Value));
        grain = silo.Grains.GetGrain<IEvaluationGrain>(county.Id<EvaluationId>("2026").Value);
        await ScoreAsync(desk, grain);
        var end = await ReconcileAsync(desk, grain);
        var view = Value(await grain.GetAsync(county.Reading));

        Assert.Equal("FAILED", end.State);
        Assert.Contains($"1: {county.Id<CadreId>("lead").Value}", end.Error!.Message, StringComparison.Ordinal);
        Assert.NotEqual(view.ResultHash, view.ReplayHash);
        Accepted(await ConfirmAsync(county, grain, view.ResultHash));
        Assert.Equal(RefusalCode.WrongState, (await grain.ExecuteAsync(county.Request(), new PublishEvaluation())).Refusal?.Code);
    }

    [Fact]
    public async Task A_simulation_of_a_draft_names_cadres_and_leaves_no_trace()
    {
        var (county, _) = await YearAsync();
        var grain = await DraftAsync(county);
        var version = Value(await grain.GetAsync(county.Reading)).Version;
        var plain = await SimulateAsync(county, grain, new SimulationRequest { Most = 10 });
        var told = await SimulateAsync(county, grain, new SimulationRequest { Most = 10, Points = [new("effect", 30)], Stability = new(7, 10, 0.2m) });

        var lead = Assert.Single(told.Standings);
        Assert.Equal((false, 1, 0, 0), (plain.Pseudonymous, plain.Scored, plain.RanksChanged, plain.BandsChanged));
        Assert.Equal((county.Id<CadreId>("lead").Value, 1, 1, 1), (lead.Cadre, lead.Now.Rank, lead.Range!.Best, lead.Range.Worst));
        Assert.Equal(plain.Standings[0].Now, lead.Former);
        Assert.NotEqual(plain.SchemeHash, told.SchemeHash);
        Assert.Equal(version, Value(await grain.GetAsync(county.Reading)).Version);
    }

    [Fact]
    public async Task From_freeze_to_publication_a_simulation_is_on_record_before_it_is_answered_and_names_nobody()
    {
        var (county, desk) = await YearAsync();
        var grain = await DraftAsync(county);
        Accepted(await grain.ExecuteAsync(county.Request(), new FreezeEvaluation(null)));
        var hash = Value(await grain.GetAsync(county.Reading)).SchemeHash;
        var context = county.Request();
        var request = new SimulationRequest { Most = 10, Stability = new(7, 10, 0.2m) };
        var told = Value(await Directory(county).SimulateAsync(context, grain.GetPrimaryKeyString(), request));
        var again = Value(await Directory(county).SimulateAsync(context, grain.GetPrimaryKeyString(), request));

        var standing = Assert.Single(told.Standings);
        Assert.StartsWith("X-", standing.Cadre, StringComparison.Ordinal);
        Assert.Null(standing.Former);
        Assert.NotEqual(standing.Cadre, again.Standings[0].Cadre);
        var record = Assert.Single(Value(await grain.GetAsync(county.Reading)).Simulations);
        Assert.Equal(("clerk", hash, 7L), (record.By, record.SchemeHash, record.Stability!.Seed));
        var named = await Directory(county).SimulateAsync(county.Request(), grain.GetPrimaryKeyString(), request with { Cadre = county.Id<CadreId>("lead") });
        Assert.Equal(RefusalCode.WrongState, named.Refusal?.Code);

        Assert.Equal("SUCCEEDED", (await ScoreAsync(desk, grain)).State);
        Accepted(await ConfirmAsync(county, grain, Value(await grain.GetAsync(county.Reading)).ResultHash));
        Accepted(await grain.ExecuteAsync(county.Request(), new PublishEvaluation()));
        var mine = await SimulateAsync(county, grain, new SimulationRequest { Most = 10, Cadre = county.Id<CadreId>("lead") });
        Assert.Equal(county.Id<CadreId>("lead").Value, Assert.Single(mine.Standings).Cadre);
        Assert.Single(Value(await grain.GetAsync(county.Reading)).Simulations);
    }

    [Fact]
    public async Task A_visit_assumed_raises_coverage_and_stays_imagined()
    {
        var (county, _) = await YearAsync();
        var grain = await DraftAsync(county);
        await county.AdvanceToAsync(FirstDay.AddDays(220));
        var (cadre, household) = (county.Id<CadreId>("lead"), county.Id<HouseholdId>("first"));
        var visit = new AssumedVisit(cadre, household, FirstDay.AddDays(200), VisitKind.Home);
        var told = await SimulateAsync(county, grain, new SimulationRequest { Most = 10, Cadre = cadre, Visits = [visit] });

        var standing = Assert.Single(told.Standings);
        Assert.True(standing.Now.Total > standing.Former!.Total, $"{standing.Now.Total} > {standing.Former.Total}");
        Assert.Equal(standing.Former, (await SimulateAsync(county, grain, new SimulationRequest { Most = 10, Cadre = cadre })).Standings[0].Now);
    }

    [Fact]
    public async Task A_simulation_by_a_scheme_with_findings_is_refused_with_their_lines()
    {
        var (county, _) = await YearAsync();
        var grain = await DraftAsync(county);
        var bad = Scheme.Replace("within_days: 3", "within_days: 400", StringComparison.Ordinal);
        var answer = await Directory(county).SimulateAsync(county.Request(), grain.GetPrimaryKeyString(), new SimulationRequest { Most = 10, SchemeYaml = bad });

        Assert.Equal((RefusalCode.InvalidField, "scheme_yaml"), (answer.Refusal!.Code, answer.Refusal.Field));
        Assert.Contains("line 12", answer.Refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<long> Positions(JsonElement node) =>
        (node.TryGetProperty("positions", out var own) ? own.EnumerateArray().Select(position => position.GetInt64()) : [])
        .Concat(node.TryGetProperty("children", out var children) ? children.EnumerateArray().SelectMany(Positions) : []);

    private IEvaluationDirectoryGrain Directory(TestCounty county) => silo.Grains.GetGrain<IEvaluationDirectoryGrain>(county.Code.Value);

    private async Task<SimulationView> SimulateAsync(TestCounty county, IEvaluationGrain grain, SimulationRequest request) =>
        Value(await Directory(county).SimulateAsync(county.Request(), grain.GetPrimaryKeyString(), request));

    private static Task<OperationView> ReconcileAsync(OperationDesk desk, IEvaluationGrain grain) =>
        desk.RunAsync(OperationKind.Reconcile, OperationArguments.Write(new ScoreArguments(grain.GetPrimaryKeyString())));

    private static void DropLastVisit(string file, string county)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM visit_fact WHERE county = $county AND position = (SELECT max(position) FROM visit_fact WHERE county = $county)";
        command.Parameters.AddWithValue("$county", county);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static Task<OperationView> ScoreAsync(OperationDesk desk, IEvaluationGrain grain) =>
        desk.RunAsync(OperationKind.Score, OperationArguments.Write(new ScoreArguments(grain.GetPrimaryKeyString())));

    private static Task<CommandReply> ConfirmAsync(TestCounty county, IEvaluationGrain grain, string hash) => county.Coordinator.ConfirmEvaluationAsync(
        county.Request(), EntityId.Parse<EvaluationId>(grain.GetPrimaryKeyString()), new ConfirmEvaluation(hash, "同意"));

    private async Task<IEvaluationGrain> DraftAsync(TestCounty county)
    {
        var adopted = Accepted(await Directory(county).AdoptSchemeAsync(county.Request(), Scheme));
        var grain = silo.Grains.GetGrain<IEvaluationGrain>(county.Id<EvaluationId>("2026").Value);
        Accepted(await grain.ExecuteAsync(county.Request(), new DraftEvaluation(2026, Assert.Single(adopted.Created))));
        return grain;
    }

    /// <summary>A county with a lead who visits and one without duties, at the end of April.</summary>
    private async Task<(TestCounty County, OperationDesk Desk)> YearAsync()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("lead");
        await county.RegisterCadreAsync("idle");
        var household = await county.RegisterHouseholdAsync("first");
        await county.LeadAsync(household, cadre);
        foreach (var day in new[] { 5, 25, 45 })
        {
            await county.AdvanceToAsync(FirstDay.AddDays(day));
            var visit = new RecordVisit(default, FirstDay.AddDays(day), VisitKind.Home, [cadre], 1, "走访", "一切安好");
            Accepted(await county.Coordinator.RecordVisitAsync(county.Request(), [household], visit));
        }

        await county.AdvanceToAsync(FirstDay.AddDays(60));
        return (county, new OperationDesk(silo, county));
    }
}
