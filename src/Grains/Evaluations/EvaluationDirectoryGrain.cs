using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Evaluations;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Queries;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger.Queries;
using Lianxin.Yaml;
using Orleans.Concurrency;

namespace Lianxin.Grains.Evaluations;

/// <summary>The schemes and evaluations of a county.</summary>
[Reentrant, StatelessWorker]
internal sealed class EvaluationDirectoryGrain(CountyReader reader, CountyClocks clocks, IRegistryQueries rows, Simulations simulations) : Grain, IEvaluationDirectoryGrain
{
    private CountyCode County => CountyCode.Parse(this.GetPrimaryKeyString());

    public Task<Answer<ImmutableArray<LintFinding>>> LintSchemeAsync(ReadContext context, string yaml) => Task.FromResult(
        new Answer<ImmutableArray<LintFinding>>(
            [
                .. SchemeYaml.ReadLinted(yaml).Errors.Select(error => new LintFinding(
                    error.Path.Length > 0 ? error.Path : $"line {error.Line}", $"{error.Line}:{error.Column} {error.Message}", $"{error.Line}行{error.Column}列：{error.MessageZh}")),
            ],
            0));

    public async Task<CommandReply> AdoptSchemeAsync(CommandContext context, string yaml)
    {
        var reply = await GrainFactory.GetGrain<ICountyGrain>(County.Value).ExecuteAsync(context, new AdoptScheme(yaml));
        return reply.Refusal is null && SchemeYaml.Read(yaml).Value is { } scheme ? reply with { Created = [scheme.Label] } : reply;
    }

    public Task<Answer<ImmutableArray<SchemeView>>> SchemesAsync(ReadContext context) => reader.AnswerAsync(County, context, null, async () =>
    {
        var present = await clocks.PresentAsync(County);
        return present is null
            ? []
            : present.State.Schemes.Select(scheme => new SchemeView(scheme.Label, scheme.Year, scheme.Hash, scheme.Yaml)).ToImmutableArray();
    });

    public Task<Answer<SimulationView>> SimulateAsync(CommandContext context, string evaluationId, SimulationRequest request) =>
        simulations.RunAsync(context, EntityId.Parse<EvaluationId>(evaluationId), request);

    public Task<Answer<VillagesView>> SimulateVillagesAsync(CommandContext context, string evaluationId, string yaml, string village) =>
        simulations.OfVillagesAsync(context, EntityId.Parse<EvaluationId>(evaluationId), new SimulationRequest { SchemeYaml = yaml }, village);

    public Task<Answer<ImmutableArray<EvaluationView>>> EvaluationsAsync(ReadContext context) => reader.AnswerAsync(County, context, null, async () =>
    {
        var listed = await rows.EvaluationsAsync(County);
        var answers = await Task.WhenAll(listed.Select(row => GrainFactory.GetGrain<IEvaluationGrain>(row.EvaluationId).GetAsync(context)));
        return answers.Select(answer => answer.Value).OfType<EvaluationView>().ToImmutableArray();
    });
}
